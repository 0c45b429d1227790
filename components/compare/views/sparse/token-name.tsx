/** A token by its text, in marks that show where it begins and ends; by its id where the service did not say it. */
export function TokenName({ id, text }: { id: number; text: string | null }) {
  return (
    <span className="max-w-40 justify-self-start truncate rounded bg-raised px-1 font-mono text-text">
      {text ?? `#${id}`}
    </span>
  );
}
