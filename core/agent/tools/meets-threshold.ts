export interface Threshold {
  op: '<' | '<=' | '>' | '>=';
  threshold: number;
}

const COMPARES = {
  '<': (a: number, b: number): boolean => a < b,
  '<=': (a: number, b: number): boolean => a <= b,
  '>': (a: number, b: number): boolean => a > b,
  '>=': (a: number, b: number): boolean => a >= b,
} as const;

export function meetsThreshold(value: number, op: Threshold['op'], limit: number): boolean {
  return COMPARES[op](value, limit);
}
