/** What an expression reads, as its text shows. */
export interface References {
  /** What it would find in a context item, which Step Functions does not give it: bare names, `$` and `$$`. */
  context: string[];
  /** The fields of `$states`. */
  states: Set<string>;
}

/** @param ast of an expression, as jsonata parsed it */
export function referencesIn(ast: unknown): References {
  const context = new Set<string>();
  atTop(ast, context);
  const states = new Set<string>();
  for (const node of nodesIn(ast)) {
    const [first, second] = listIn(node, 'steps');
    if (isVariable(first, 'states') && typeof second?.['value'] === 'string') states.add(second['value']);
    if (isVariable(node, '$')) context.add('$$');
  }
  return { context: [...context], states };
}

type Node = Record<string, unknown>;

/**
 * What a node reads of the item that the whole expression is evaluated on. Of a path that is its first step alone: later
 * steps, predicates, sorting and grouping see what came before. The body of a function sees what is around it.
 */
function atTop(value: unknown, found: Set<string>): void {
  if (!isNode(value)) return;
  const inside = (field: string): void => {
    for (const node of listIn(value, field)) atTop(node, found);
  };
  switch (value['type']) {
    case 'path':
      atTop(listIn(value, 'steps')[0], found);
      break;
    case 'name':
      if (typeof value['value'] === 'string') found.add(value['value']);
      break;
    case 'variable':
      if (value['value'] === '') found.add('$');
      break;
    case 'unary':
      for (const field of ['expression', 'expressions', 'lhs']) inside(field);
      break;
    case 'binary':
    case 'apply':
      for (const field of ['lhs', 'rhs']) inside(field);
      break;
    case 'bind':
      inside('rhs');
      break;
    case 'function':
    case 'partial':
      for (const field of ['procedure', 'arguments']) inside(field);
      break;
    case 'lambda':
      inside('body');
      break;
    case 'condition':
      for (const field of ['condition', 'then', 'else']) inside(field);
      break;
    case 'block':
      inside('expressions');
      break;
    default:
    // Literals, wildcards and transforms read no name of it.
  }
}

/** The nodes in a field: one, several, or the pairs of an object. */
function listIn(node: Node, field: string): Node[] {
  const value = node[field];
  return (Array.isArray(value) ? value.flat() : [value]).filter(isNode);
}

/** Every node of a parsed expression. */
export function* nodesIn(root: unknown): Generator<Node> {
  const seen = new Set<unknown>();
  const open = [root];
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value !== 'object' || value === null || seen.has(value)) continue;
    seen.add(value);
    if (isNode(value)) yield value;
    const inside: unknown[] = Object.values(value);
    open.push(...inside);
  }
}

function isVariable(node: Node | undefined, name: string): boolean {
  return node?.['type'] === 'variable' && node['value'] === name;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}
