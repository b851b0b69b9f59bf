/**
 * Messages that no screen says. Whoever reads a property whose declaration is that of a message says it; who takes a whole group with
 * a name that is only known later, spreads it or hands it on, says all of it.
 */
import { dirname, join } from 'node:path';
import ts from 'typescript';

const root = join(import.meta.dirname, '../..');

/** `file`: where `Messages` is declared; `sources`: the folder of all who may say them. Gives the paths of what is not said, as `skills.count`. */
export function unsaid(file: string, sources = join(root, 'src')): readonly string[] {
  const config = ts.getParsedCommandLineOfConfigFile(join(root, 'tsconfig.json'), {}, { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined });
  if (config === undefined) throw new Error('tsconfig.json cannot be read.');
  const program = ts.createProgram({ rootNames: ts.sys.readDirectory(sources, ['.ts', '.tsx']), options: config.options });
  const checker = program.getTypeChecker();
  const declared = program.getSourceFile(file);
  if (declared === undefined) throw new Error(`${file} is not part of the program.`);

  const paths = new Map<ts.Node, string>();
  const groups = new Map<ts.Node, readonly ts.Node[]>();
  const collect = (members: readonly ts.Node[], before: string): readonly ts.Node[] =>
    members.flatMap((member) => {
      if (!ts.isPropertySignature(member) || member.type === undefined) return [];
      const name = ts.isIdentifier(member.name) || ts.isStringLiteral(member.name) ? member.name.text : '';
      if (ts.isTypeLiteralNode(member.type)) {
        const inside = collect(member.type.members, `${before}${name}.`);
        groups.set(member, inside);
        groups.set(member.type, inside);
        return inside;
      }
      paths.set(member, `${before}${name}`);
      return [member];
    });
  for (const statement of declared.statements) if (ts.isInterfaceDeclaration(statement)) collect(statement.members, '');

  const said = new Set<ts.Node>();
  /** A message, or every message of a group. */
  const say = (symbol: ts.Symbol | undefined): void => {
    for (const declaration of symbol?.declarations ?? []) for (const one of groups.get(declaration) ?? [declaration]) said.add(one);
  };
  const sayAll = (node: ts.Node): void => checker.getTypeAtLocation(node).getProperties().forEach(say);
  /** One of the names that the key can be; all of them where that is not known. */
  const sayNamed = (group: ts.Node, key: ts.Type): void => {
    const keys = key.isUnion() ? key.types : [key];
    const names = keys.flatMap((one) => (one.isStringLiteral() || one.isNumberLiteral() ? [String(one.value)] : []));
    if (names.length < keys.length) return sayAll(group);
    const type = checker.getTypeAtLocation(group);
    for (const name of names) say(type.getProperty(name));
  };
  const visit = (node: ts.Node): void => {
    if ((ts.isPropertyAccessExpression(node) || ts.isIdentifier(node)) && !isReadFurther(node)) {
      const symbol = ts.isPropertyAccessExpression(node) ? checker.getSymbolAtLocation(node.name) : ts.isBindingElement(node.parent) ? bound(node.parent, checker) : undefined;
      const isGroup = symbol?.declarations?.some((declaration) => groups.has(declaration)) === true;
      // A group that is handed on is said as a whole; one of which `words` makes a constant is followed by that constant's name.
      if (!isGroup || !isMadeIntoWords(node)) say(symbol);
    }
    if (ts.isElementAccessExpression(node)) sayNamed(node.expression, checker.getTypeAtLocation(node.argumentExpression));
    if (ts.isSpreadAssignment(node)) sayAll(node.expression);
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) && node.expression.expression.getText() === 'Object') for (const one of node.arguments) sayAll(one);
    ts.forEachChild(node, visit);
  };
  // `language.ts` puts the parts of the whole together, and says none of it.
  const aside = [declared.fileName, join(dirname(file), 'language.ts')];
  for (const source of program.getSourceFiles()) if (source.fileName.startsWith(`${sources}/`) && !aside.includes(source.fileName)) visit(source);
  return [...paths].filter(([node]) => !said.has(node)).map(([, path]) => path);
}

/** `a.b` in `a.b.c`: only its end is said. */
function isReadFurther(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  return ts.isElementAccessExpression(parent) && parent.expression === node;
}

/** `words(() => m.skills, …)`, and `const said = m.skills`, whose uses are seen themselves; not where a type of its own hides whose they are. */
function isMadeIntoWords({ parent }: ts.Node): boolean {
  if (ts.isVariableDeclaration(parent)) return parent.type === undefined;
  if (!ts.isArrowFunction(parent) || !ts.isCallExpression(parent.parent) || parent.parent.expression.getText() !== 'words') return false;
  const made = parent.parent.parent;
  return !ts.isVariableDeclaration(made) || made.type === undefined;
}

function bound(element: ts.BindingElement, checker: ts.TypeChecker): ts.Symbol | undefined {
  const name = element.propertyName ?? element.name;
  return ts.isIdentifier(name) ? checker.getTypeAtLocation(element.parent).getProperty(name.text) : undefined;
}
