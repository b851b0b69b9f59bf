import { Component, type ReactNode } from 'react';
import { boundary as text } from '../text/first.ts';
import { Button } from './button.tsx';
import { Region } from './region.tsx';

/** Keeps the rest of the screen alive when one part cannot be loaded (a new version was published, the network went away). */
export class Boundary extends Component<{ readonly name: string; readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <Region name={this.props.name}>
        <p>{text.failed}</p>
        <Button onClick={() => window.location.reload()}>{text.reload}</Button>
      </Region>
    );
  }
}
