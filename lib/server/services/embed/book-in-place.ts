import "server-only";
import type { BookedCall, Ledger, PlannedCall } from "./ledger";
import type { Place } from "./limiter";

/**
 * Books a call that has its place and waits until it may be sent. In this order, since a booking may have to wait
 * for the store, and calls that are sent some time after they might be crowd those after them. Throws what the
 * ledger refuses, or the signal's reason; nothing is sent then, and nothing stays booked.
 */
export async function bookInPlace(
  call: PlannedCall,
  place: Place,
  signal: AbortSignal,
  ledger: Ledger,
): Promise<BookedCall> {
  const booked = await ledger.book(call);
  try {
    await place.due(signal);
  } catch (reason) {
    await booked.withdraw();
    throw reason;
  }
  return booked;
}
