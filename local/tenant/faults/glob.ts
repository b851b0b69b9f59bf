/** Patterns of paths in fault rules and deeds: `**` stands for anything, `*` for anything within one name, `?` for one character. */

/** The glob as an expression over the whole path; case does not matter, as in SharePoint. */
export function globExpression(glob: string): RegExp {
  const body = glob.replace(/\*\*|[*?]|[.+^${}()|[\]\\]/g, (found) => {
    if (found === '**') return '.*';
    if (found === '*') return '[^/]*';
    return found === '?' ? '[^/]' : `\\${found}`;
  });
  return new RegExp(`^${body}$`, 'i');
}
