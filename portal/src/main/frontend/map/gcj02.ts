/**
 * The shift of GCJ-02 that Chinese map services add to what they show: the same public approximation as search-service's
 * Gcj02 takes back, whose Javadoc names its source. Here tiles that are shifted are met halfway: points move to where the
 * tiles show their place, and what is chosen on them moves back.
 */

/** Longitude and latitude, in degrees. */
export type Degrees = [number, number];

/** Half axis and first eccentricity squared of Krasovsky's ellipsoid of 1940. */
const HALF_AXIS = 6378245.0;
const ECCENTRICITY_2 = 0.006693421622965943;

/** Where the shift's polynomials have their origin. */
const ORIGIN: Degrees = [105, 35];

/** Each round leaves about a thousandth of the error; after five it is below what a double holds. */
const ROUNDS = 5;

/** Where a place of WGS 84 is shown. */
export function shifted([longitude, latitude]: Degrees): Degrees {
  const x = longitude - ORIGIN[0];
  const y = latitude - ORIGIN[1];
  const radians = toRadians(latitude);
  const flattening = 1 - ECCENTRICITY_2 * Math.sin(radians) ** 2;
  const metresNorth = (HALF_AXIS * (1 - ECCENTRICITY_2)) / flattening ** 1.5;
  const metresEast = (HALF_AXIS / Math.sqrt(flattening)) * Math.cos(radians);
  return [longitude + toDegrees(east(x, y) / metresEast), latitude + toDegrees(north(x, y) / metresNorth)];
}

/** The place of WGS 84 that is shown here: what is shifted to it, found by coming closer. */
export function real(shown: Degrees): Degrees {
  let guess = shown;
  for (let round = 0; round < ROUNDS; round++) {
    const there = shifted(guess);
    guess = [guess[0] + shown[0] - there[0], guess[1] + shown[1] - there[1]];
  }
  return guess;
}

/** In metres. */
function north(x: number, y: number): number {
  return (
    -100 +
    2 * x +
    3 * y +
    0.2 * y * y +
    0.1 * x * y +
    0.2 * Math.sqrt(Math.abs(x)) +
    ((20 * wave(6 * x) + 20 * wave(2 * x)) * 2) / 3 +
    ((20 * wave(y) + 40 * wave(y / 3)) * 2) / 3 +
    ((160 * wave(y / 12) + 320 * wave(y / 30)) * 2) / 3
  );
}

/** In metres. */
function east(x: number, y: number): number {
  return (
    300 +
    x +
    2 * y +
    0.1 * x * x +
    0.1 * x * y +
    0.1 * Math.sqrt(Math.abs(x)) +
    ((20 * wave(6 * x) + 20 * wave(2 * x)) * 2) / 3 +
    ((20 * wave(x) + 40 * wave(x / 3)) * 2) / 3 +
    ((150 * wave(x / 12) + 300 * wave(x / 30)) * 2) / 3
  );
}

function wave(halfTurns: number): number {
  return Math.sin(halfTurns * Math.PI);
}

function toRadians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

function toDegrees(radians: number): number {
  return (radians * 180) / Math.PI;
}
