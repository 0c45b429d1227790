/**
 * The values alone: posting a view copies the whole buffer behind it, which for a slice of a large
 * column is many times too much.
 */
export function compact(values: Float32Array): Float32Array {
  return values.byteLength === values.buffer.byteLength ? values : values.slice();
}
