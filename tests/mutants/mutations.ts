import ts from 'typescript';

export interface Mutation {
  kind: string;
  start: number;
  end: number;
  replacement: string;
}

const SWAPPED = new Map([
  ['<', '<='],
  ['<=', '<'],
  ['>', '>='],
  ['>=', '>'],
  ['===', '!=='],
  ['!==', '==='],
  ['&&', '||'],
  ['||', '&&'],
  ['+', '-'],
  ['-', '+'],
  ['*', '/'],
  ['/', '*'],
]);
const LONGEST_CALL = 160;

/** All mutations of a module, in the order of its text. */
export function mutationsOf(source: string): Mutation[] {
  const found: Mutation[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isInterfaceDeclaration(node))
      return;
    found.push(...mutationsAt(node));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('module.ts', source, ts.ScriptTarget.Latest, true));
  return found;
}

function mutationsAt(node: ts.Node): Mutation[] {
  const replace = (kind: string, old: ts.Node, replacement: string): Mutation[] => [
    { kind, start: old.getStart(), end: old.getEnd(), replacement },
  ];
  if (ts.isBinaryExpression(node)) return swapped(node, replace);
  if (ts.isNumericLiteral(node)) return replace('number', node, otherNumber(node));
  if (node.kind === ts.SyntaxKind.TrueKeyword) return replace('boolean', node, 'false');
  if (node.kind === ts.SyntaxKind.FalseKeyword) return replace('boolean', node, 'true');
  if (ts.isIfStatement(node))
    return replace('condition', node.expression, negated(node.expression));
  if (ts.isConditionalExpression(node))
    return replace('condition', node.condition, negated(node.condition));
  if (ts.isPropertyAccessExpression(node) && /^Math\.(min|max)$/.test(node.getText()))
    return replace('extremum', node.name, node.name.text === 'min' ? 'max' : 'min');
  if (ts.isPropertyAssignment(node) && /^'(aria|data)-/.test(node.name.getText()))
    return replace('attribute', node.name, node.name.getText().replace(/'$/, "-x'"));
  if (ts.isExpressionStatement(node) && isDroppable(node)) return replace('call', node, '');
  return [];
}

type Replace = (kind: string, old: ts.Node, replacement: string) => Mutation[];

function swapped({ left, operatorToken, right }: ts.BinaryExpression, replace: Replace) {
  const operator = operatorToken.getText();
  const other = SWAPPED.get(operator);
  const isOfText = [left, right].some((side) => /['`]/.test(side.getText()));
  if (!other || (operator === '+' && isOfText)) return [];
  return replace(`operator ${operator}`, operatorToken, other);
}

/** Twenty becomes 21 and ten times as much by turns, so that both small and large changes are tried. */
function otherNumber(node: ts.NumericLiteral): string {
  const value = Number(node.text);
  return String(value !== 0 && node.getStart() % 2 === 0 ? value * 10 : value + 1);
}

const negated = (condition: ts.Expression): string =>
  ts.isPrefixUnaryExpression(condition) && condition.operator === ts.SyntaxKind.ExclamationToken
    ? condition.operand.getText()
    : `!(${condition.getText()})`;

const isDroppable = (node: ts.ExpressionStatement): boolean =>
  ts.isCallExpression(node.expression) &&
  node.getText().length <= LONGEST_CALL &&
  !/^super\b/.test(node.getText());
