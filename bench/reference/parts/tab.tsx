/** Nine light Fluent parts and eight cards (design §9): what a first screen of ordinary size costs over the empty tab. */
import { Avatar, Badge, Button, Card, Checkbox, Field, Input, Tab, TabList, Textarea } from '@fluentui/react-components';
import { show } from '../show.tsx';

const cards = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'];

void show(
  <>
    <TabList defaultSelectedValue="now">
      <Tab value="now">Now</Tab>
      <Tab value="past">Past</Tab>
    </TabList>
    <Field label="Topic">
      <Input />
    </Field>
    <Textarea aria-label="Notes" />
    {cards.map((name) => (
      <Card key={name}>
        <Avatar name={name} />
        <Badge>open</Badge>
        <Checkbox label={`Agreement ${name}`} />
        <Button>Kept</Button>
      </Card>
    ))}
  </>,
);
