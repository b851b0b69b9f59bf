/**
 * Turns our `makeStyles` into atomic CSS while building, as Fluent's own parts already are
 * (https://griffel.js.org/react/ahead-of-time-compilation/introduction). Without it the browser would work every rule out
 * before the first frame, and would load the CSS compiler to do so.
 */
import { type PluginObj, transformAsync, types } from '@babel/core';
import type { Plugin } from 'vite';

const fluent = '@fluentui/react-components';

/**
 * Every design token is the CSS variable of its name (`tokens.colorX` = `var(--colorX)`, @fluentui/tokens). Said here, all
 * styles are plain literals, and nothing of Fluent has to be run in order to build.
 */
function tokensAsVariables(): PluginObj {
  return {
    visitor: {
      MemberExpression(path) {
        const { property, computed } = path.node;
        if (computed || !types.isIdentifier(property) || !path.get('object').referencesImport(fluent, 'tokens')) return;
        path.replaceWith(types.stringLiteral(`var(--${property.name})`));
      },
    },
  };
}

export function stylesAtBuild(): Plugin {
  return {
    name: 'accord-styles-at-build',
    apply: 'build',
    async transform(code, id) {
      const [path = ''] = id.split('?');
      if (!/\.tsx?$/.test(path) || path.includes('/node_modules/') || !code.includes('makeStyles(')) return null;
      const made = await transformAsync(code, {
        filename: path,
        plugins: [tokensAsVariables],
        presets: [['@griffel', { modules: [{ moduleSource: fluent, importName: 'makeStyles' }] }]],
        babelrc: false,
        configFile: false,
      });
      return made?.code == null ? null : { code: made.code, map: null };
    },
  };
}
