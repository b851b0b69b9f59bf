/** As a host does it: web links open beside the app, anything else is refused. */
export function openAddress(url: string): boolean {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) return false;
  window.open(url, '_blank', 'noopener');
  return true;
}
