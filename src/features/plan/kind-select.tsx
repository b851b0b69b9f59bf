import { mergeClasses } from '@fluentui/react-components';
import type { PlanKind } from '../../domain/growth.ts';
import { useFieldStyles } from '../../ui/kit/field-styles.ts';
import { plan as text } from '../../ui/text/plan.ts';

const kinds: readonly PlanKind[] = ['on-the-job', 'informal', 'formal'];

export interface KindSelectProps {
  readonly label: string;
  readonly value: PlanKind;
  readonly onChange: (kind: PlanKind) => void;
  readonly className?: string;
  /** Says what belongs to each. */
  readonly explain?: boolean;
}

/** How something is learnt; a native select. */
export function KindSelect({ label, value, onChange, className, explain = false }: KindSelectProps) {
  const field = useFieldStyles();
  return (
    <select
      className={mergeClasses(field.input, className)}
      aria-label={label}
      value={value}
      onChange={(event) => onChange(kinds.find((kind) => kind === event.currentTarget.value) ?? value)}
    >
      {kinds.map((kind) => (
        <option key={kind} value={kind}>
          {explain ? text.kindMeaning[kind] : text.kind[kind]}
        </option>
      ))}
    </select>
  );
}
