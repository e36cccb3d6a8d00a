import type { DateSpan } from './calendar-date.ts';
import type { Text } from './text/inline.ts';

/** The meeting that a pack is about. */
export interface Meeting {
  readonly name: Text;
  /** The name as the heads of pages have it; undefined where the whole one stands there. */
  readonly shortName: Text | undefined;
  readonly organisation: Text;
  readonly host: Text;
  readonly city: Text;
  readonly dates: DateSpan;
}
