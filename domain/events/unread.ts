interface Readable {
  unread?: true | undefined;
}

/** Of those that are meant, none waits to be read any more: somebody has, or they are looked at in another way from now on. */
export function withoutUnread<T extends Readable>(all: readonly T[], isMeant: (one: T) => boolean): T[] {
  return all.map(one => {
    if (one.unread === undefined || !isMeant(one)) return one;
    return { ...one, unread: undefined };
  });
}
