/** Prints rows as a table whose columns are as wide as they need to be. */
export function printTable(title: string, rows: Record<string, string | number>[]): void {
  const [first = {}] = rows;
  const columns = Object.keys(first);
  const widths = columns.map(column => Math.max(column.length, ...rows.map(row => String(row[column]).length)));
  const line = (cells: string[]) => cells.map((cell, index) => cell.padStart(widths[index] ?? 0)).join('  ');
  process.stdout.write(`\n${title}\n\n${line(columns)}\n`);
  for (const row of rows) process.stdout.write(`${line(columns.map(column => String(row[column])))}\n`);
}
