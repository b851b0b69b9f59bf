/** At most so many at a time. */
export async function inTurns<T>(all: readonly T[], atOnce: number, task: (one: T) => Promise<void>): Promise<void> {
  const queue = [...all];
  const work = async (): Promise<void> => {
    for (let one = queue.shift(); one !== undefined; one = queue.shift()) await task(one);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, all.length) }, work));
}
