import { makeStyles, tokens } from '@fluentui/react-components';
import { attachAll as text } from '../../ui/text/attach-all.ts';

const useStyles = makeStyles({
  root: { margin: `${tokens.spacingVerticalM} 0 0`, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  words: { margin: 0, maxWidth: '560px' },
  picture: { display: 'block', width: '100%', maxWidth: '320px', height: 'auto', borderRadius: tokens.borderRadiusMedium, border: `1px solid ${tokens.colorNeutralStroke1}` },
  paper: { fill: tokens.colorNeutralBackground2 },
  line: { stroke: tokens.colorNeutralStroke1 },
  text: { fill: tokens.colorNeutralForeground2, fontSize: '13px', fontFamily: tokens.fontFamilyBase },
  on: { fill: tokens.colorBrandBackground },
  faint: { fill: tokens.colorNeutralStroke2 },
  plus: { stroke: tokens.colorNeutralForeground1 },
  ring: { stroke: tokens.colorBrandForeground1 },
});

/** Where the + is, for people whose administrator has not let Accord add its tab by itself. Drawn, so that it fits every theme. */
export function TabPicture() {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <p className={styles.words}>{text.picture}</p>
      <svg className={styles.picture} viewBox="0 0 320 96" role="img" aria-label={text.pictureLabel}>
        <rect width="320" height="96" className={styles.paper} />
        <circle cx="26" cy="30" r="12" className={styles.faint} />
        <circle cx="38" cy="30" r="12" className={styles.on} opacity="0.35" />
        <text x="60" y="35" className={styles.text}>
          {text.pictureTabs.chat}
        </text>
        <rect x="60" y="44" width="28" height="3" rx="1.5" className={styles.on} />
        <text x="106" y="35" className={styles.text}>
          {text.pictureTabs.files}
        </text>
        <path d="M166 24v14M159 31h14" strokeWidth="2" strokeLinecap="round" className={styles.plus} />
        <circle cx="166" cy="31" r="16" fill="none" strokeWidth="3" className={styles.ring} />
        <path d="M0 56.5h320" className={styles.line} />
        <rect x="20" y="68" width="120" height="8" rx="4" className={styles.faint} />
        <rect x="180" y="80" width="120" height="8" rx="4" className={styles.faint} />
      </svg>
    </div>
  );
}
