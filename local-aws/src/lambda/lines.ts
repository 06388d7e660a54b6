/** Cuts text that comes in pieces into lines. `flush` gives out a last line that has no end. */
export function lineSplitter(line: (text: string) => void): { write(text: string): void; flush(): void } {
  let rest = '';
  return {
    write(text) {
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      for (const each of lines) line(each);
    },
    flush() {
      if (rest !== '') line(rest);
      rest = '';
    },
  };
}
