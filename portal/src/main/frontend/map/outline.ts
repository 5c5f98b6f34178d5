/**
 * The corners of the smallest area without dents around all places, in order; fewer than three where they lie on a line
 * or at one place. Sorted from left to right, the lower side is walked, then the upper one, and whatever turns inwards is
 * left out (Andrew's monotone chain).
 */
export function outline(places: number[][]): number[][] {
  const sorted = [...places].sort((a, b) => a[0]! - b[0]! || a[1]! - b[1]!);
  const lower = side(sorted);
  const upper = side(sorted.reverse());
  return [...lower.slice(0, -1), ...upper.slice(0, -1)];
}

function side(places: number[][]): number[][] {
  const kept: number[][] = [];
  for (const place of places) {
    while (kept.length >= 2 && turn(kept[kept.length - 2]!, kept[kept.length - 1]!, place) <= 0) {
      kept.pop();
    }
    kept.push(place);
  }
  return kept;
}

/** Above nought to the left, below nought to the right. */
function turn(from: number[], by: number[], to: number[]): number {
  return (by[0]! - from[0]!) * (to[1]! - from[1]!) - (by[1]! - from[1]!) * (to[0]! - from[0]!);
}
