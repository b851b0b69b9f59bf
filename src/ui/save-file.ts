/** Hands something out as a file of the device: an ordinary download. It goes from the page to nowhere else. */
export function saveFile(name: string, content: Uint8Array | string, type: string): void {
  // A copy, since the bytes of a view may lie in a buffer that others use.
  const address = URL.createObjectURL(new Blob([typeof content === 'string' ? content : content.slice()], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads it after the click; a minute is more than it needs.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
