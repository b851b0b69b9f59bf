import type { Root } from 'react-dom/client';
import type { OutsideProps } from './outside.tsx';
import { loadTheme } from '../ui/theme.ts';
import { spoken } from './speaking.ts';

export function rootElement(): HTMLElement {
  const element = document.getElementById('root');
  if (element === null) throw new Error('The page has no #root.');
  return element;
}

export async function showOutside(root: Root, why: OutsideProps['why']): Promise<void> {
  await Promise.all([spoken, loadTheme(matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')]);
  const { Outside } = await import('./outside.tsx');
  root.render(<Outside why={why} />);
}
