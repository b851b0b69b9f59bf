import { type Root } from 'react-dom/client';

export function rootElement(): HTMLElement {
  const element = document.getElementById('root');
  if (element === null) throw new Error('The page has no #root.');
  return element;
}

export async function showOutside(root: Root, why: 'not-set-up' | 'not-in-teams' | 'no-account'): Promise<void> {
  const { Outside } = await import('./outside.tsx');
  root.render(<Outside why={why} />);
}
