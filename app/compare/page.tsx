export default function ComparePage() {
  return <p>compare</p>;
}
