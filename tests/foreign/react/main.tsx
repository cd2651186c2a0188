import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import 'plan-atlas/plan-card';
import 'plan-atlas/plan-map';
import 'plan-atlas/types/react';

const src = '../../../geodata/kecheng/plan.json';

function Page() {
  const [subject, setSubject] = useState<string | null>(null);
  return (
    <>
      <h1>React</h1>
      <h2>地图与卡片</h2>
      <plan-map
        className="map"
        src={src}
        renderer="svg"
        subject={subject}
        onplan-select={(event) => setSubject(event.subject)}
      />
      <plan-card className="card" src={src} subject={subject} />
      <button onClick={() => setSubject('town-jiuhua')}>九华乡</button>
      <output>{subject ?? 'none'}</output>
    </>
  );
}

createRoot(document.querySelector('#page')!).render(<Page />);
