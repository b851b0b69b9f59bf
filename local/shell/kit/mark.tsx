/** The local stand-in's own sign: two circles that overlap, for two people. Not a mark of Microsoft's. */
import { useId } from 'react';

export function Mark({ size = 20 }: { readonly size?: number }) {
  const id = useId();
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" aria-hidden focusable="false">
      <defs>
        <linearGradient id={id} x1="0" y1="0" x2="1" y2="1">
          <stop offset="0" stopColor="#7f85f5" />
          <stop offset="1" stopColor="#4f52b2" />
        </linearGradient>
      </defs>
      <rect width="20" height="20" rx="6" fill={`url(#${id})`} />
      <circle cx="7.6" cy="10" r="3.4" fill="none" stroke="#fff" strokeWidth="1.5" />
      <circle cx="12.4" cy="10" r="3.4" fill="none" stroke="#fff" strokeWidth="1.5" />
    </svg>
  );
}
