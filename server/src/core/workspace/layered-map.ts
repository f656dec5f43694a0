/**
 * A map of which the next version is made without copying it: `next` shares the entries and copies only what was changed
 * lately. A version is written to until it is handed out as a ReadonlyMap, and never again. Entries keep their order.
 */
export class LayeredMap<Value> implements ReadonlyMap<string, Value> {
  /** Shared between versions, so never written to. */
  readonly #base: ReadonlyMap<string, Value>;
  /** What differs from the base; undefined is what was taken away. */
  readonly #changes: Map<string, Value | undefined>;
  #size: number;

  private constructor(base: ReadonlyMap<string, Value>, changes: Map<string, Value | undefined>, size: number) {
    this.#base = base;
    this.#changes = changes;
    this.#size = size;
  }

  /** A version to write to, with the same entries. */
  static next<Value>(map: ReadonlyMap<string, Value> = new Map()): LayeredMap<Value> {
    if (!(map instanceof LayeredMap)) return new LayeredMap(map, new Map(), map.size);
    // Now and then everything is copied after all, so that there is little to copy in between.
    if (map.#changes.size > Math.max(32, 2 * Math.sqrt(map.#base.size))) {
      return new LayeredMap(new Map(map), new Map(), map.#size);
    }
    return new LayeredMap(map.#base, new Map(map.#changes), map.#size);
  }

  get size(): number {
    return this.#size;
  }

  get(key: string): Value | undefined {
    return this.#changes.has(key) ? this.#changes.get(key) : this.#base.get(key);
  }

  has(key: string): boolean {
    return this.get(key) !== undefined;
  }

  set(key: string, value: Value): void {
    if (!this.has(key)) this.#size++;
    this.#changes.set(key, value);
  }

  delete(key: string): void {
    if (!this.has(key)) return;
    this.#size--;
    this.#changes.set(key, undefined);
  }

  *entries(): MapIterator<[string, Value]> {
    for (const [key, old] of this.#base) {
      const value = this.#changes.has(key) ? this.#changes.get(key) : old;
      if (value !== undefined) yield [key, value];
    }
    for (const [key, value] of this.#changes) {
      if (value !== undefined && !this.#base.has(key)) yield [key, value];
    }
  }

  *keys(): MapIterator<string> {
    for (const [key] of this.entries()) yield key;
  }

  *values(): MapIterator<Value> {
    for (const [, value] of this.entries()) yield value;
  }

  [Symbol.iterator](): MapIterator<[string, Value]> {
    return this.entries();
  }

  forEach(visit: (value: Value, key: string, map: ReadonlyMap<string, Value>) => void): void {
    for (const [key, value] of this.entries()) visit(value, key, this);
  }
}
