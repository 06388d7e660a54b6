/** `start-workflow` as CloudFormation writes names: `StartWorkflow`. */
export function pascalCase(name: string): string {
  return name.replace(/(^|-)([a-z])/g, (_, _hyphen, letter: string) => letter.toUpperCase());
}
