// Places in a kept text.

/** Half-open `[start, end)` in UTF-16 code units over the kept text, `start < end`. */
export type Span = readonly [start: number, end: number]

/** One or more spans, in order of start, not overlapping. */
export type Spans = readonly Span[]
