import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** The next number, from 0 up to 1. */
export type Draw = () => number;

/**
 * Streams of random numbers that never overlap, all from one seed: each 2^64 numbers behind the last. A case that keeps its stream
 * draws the same when an office has one person more, so that what differs is the person.
 */
export function streams(seed: number): () => Draw {
  const generator = xoroshiro128plus(seed);
  return () => {
    generator.jump();
    const own = generator.clone();
    return () => uniformFloat64(own);
  };
}
