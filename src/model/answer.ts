// A three-way answer: null and false never stand for "unknown".
export type Answer = 'yes' | 'no' | 'unknown'
