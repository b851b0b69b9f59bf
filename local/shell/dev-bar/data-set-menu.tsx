/** Starts the tenant again with other data; the browser forgets what it kept for the app. */
import {
  Button,
  Menu,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { ArrowReset20Regular } from '@fluentui/react-icons';
import { SEEDS } from '../control/types.ts';
import { useWorld } from '../control/use-world.ts';
import { loadDataSet } from '../control/world.ts';

export function DataSetMenu() {
  const { resetting } = useWorld();
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button size="small" appearance="subtle" icon={<ArrowReset20Regular fontSize={16} />} disabled={resetting}>
          Data set
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuGroup>
            <MenuGroupHeader>Start again with</MenuGroupHeader>
            {SEEDS.map(({ id, title, text }) => (
              <MenuItem key={id} subText={text} onClick={() => void loadDataSet(id)}>
                {title}
              </MenuItem>
            ))}
          </MenuGroup>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
