/**
 * The empty tab with a line to fill and a list: what the browser and React alone need from a click to the frame that shows
 * it. Labels as in the app, so that the bench does the same to both.
 */
import { useState } from 'react';
import { show } from '../show.tsx';

function Echo() {
  const [title, setTitle] = useState('');
  const [titles, setTitles] = useState<readonly string[]>([]);
  return (
    <section aria-label="Topics">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setTitles([...titles, title]);
          setTitle('');
        }}
      >
        <input aria-label="New topic" value={title} onChange={(event) => setTitle(event.currentTarget.value)} />
        <button type="submit">Add topic</button>
      </form>
      <ul>
        {titles.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </section>
  );
}

void show(<Echo />);
