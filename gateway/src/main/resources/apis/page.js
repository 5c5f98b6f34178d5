// Shows one service's document at a time; which one is kept in the address (#search) so that it can be linked to.
const choice = document.getElementById('document');
const notice = document.getElementById('notice');

function say(text) {
  notice.textContent = text;
  notice.hidden = text === '';
}

async function show(entry) {
  say('');
  document.title = `${entry.name} · 邻里开放接口`;
  let answer;
  try {
    answer = await fetch(entry.url);
  } catch {
    answer = { ok: false };
  }
  document.getElementById('swagger').replaceChildren();
  if (!answer.ok) {
    say(`${entry.name}的接口文档暂时无法读取，请稍后重试。`);
    return;
  }
  window.SwaggerUIBundle({
    spec: await answer.json(),
    dom_id: '#swagger',
    deepLinking: false,
    docExpansion: 'list',
    filter: true,
    defaultModelsExpandDepth: 0,
    persistAuthorization: false,
    validatorUrl: null,
  });
}

async function start() {
  const entries = await (await fetch('/api/docs/documents.json')).json();
  choice.replaceChildren(...entries.map((entry, i) => new Option(entry.name, String(i))));
  const wanted = entries.findIndex((entry) => `#${entry.url.split('/')[2]}` === location.hash);
  choice.value = String(Math.max(0, wanted));
  choice.addEventListener('change', () => {
    const entry = entries[Number(choice.value)];
    history.replaceState(null, '', `#${entry.url.split('/')[2]}`);
    show(entry);
  });
  if (entries.length === 0) {
    say('没有配置任何服务的接口文档。');
  } else {
    await show(entries[Number(choice.value)]);
  }
}

start();
