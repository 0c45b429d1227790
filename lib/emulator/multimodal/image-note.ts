/**
 * The header of an answer in which some vectors were made from an image's address only; its value lists
 * their positions, such as `1,4`. The body stays as the protocol wants it.
 */
const imageAddressHeader = "x-emulator-image-address-only";

export function imageNote(fromAddress: readonly number[]): Record<string, string> {
  return fromAddress.length === 0 ? {} : { [imageAddressHeader]: fromAddress.join(",") };
}
