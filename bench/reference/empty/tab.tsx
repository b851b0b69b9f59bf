/** The empty tab of design §9: what the app's time is divided by. */
import { show } from '../show.tsx';

void show(<p>Ready</p>);
