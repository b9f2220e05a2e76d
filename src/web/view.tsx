// The views: what each loads from the use cases, and how it looks as a page, as JSON and as a
// table.
import type { HtmlEscapedString } from 'hono/utils/html'
import type {
  Board,
  Changes,
  CommitmentView,
  Contradictions,
  ForceView,
  PartyView,
  SearchFound,
  SourceLine,
  SourceView,
  WhatIf,
  When,
} from '../service/contract/index.ts'
import { filterBoard, filterFrom } from './board/filter.ts'
import { BoardPage } from './board/page.tsx'
import { ChangesPage } from './change/changes-page.tsx'
import { ComparePage } from './change/compare-page.tsx'
import { changesFeed } from './change/feed.ts'
import { filterChanges } from './change/kind.ts'
import { changesTable, contradictionsTable, partyTable, searchTable } from './change/table.ts'
import { CommitmentPage } from './commitment/page.tsx'
import { ContradictionsPage, filterContradictions } from './contradiction/page.tsx'
import { ForcesPage } from './force/page.tsx'
import { forcesTable } from './force/table.ts'
import { PartyPage } from './party/page.tsx'
import { SearchPage } from './search/page.tsx'
import { type Asked, dayIn } from './shell/asked.ts'
import { addressOf, type View } from './shell/setting.ts'
import { SourcesPage } from './source/list-page.tsx'
import { SourcePage } from './source/page.tsx'
import { boardTable, commitmentTable, scenarioTable, sourcesTable, sourceTable } from './table.ts'
import { WhatIfPage } from './what-if/page.tsx'
import { assumedIn, shortestQuery } from './what-if/question.ts'

interface ViewRoute<Loaded> {
  /** After the language; `:id` stands for one path segment, encoded. */
  readonly path: string
  readonly view: View | undefined
  /** undefined when there is nothing under this address. */
  load(asked: Asked, id: string): Promise<Loaded | undefined>
  page(asked: Asked, loaded: Loaded): HtmlEscapedString | Promise<HtmlEscapedString>
  json(loaded: Loaded, asked: Asked): unknown
  csv(loaded: Loaded, asked: Asked): string
  /** An Atom feed, where the view has one. */
  feed?(loaded: Loaded, asked: Asked): string
  /** A better address for the same; undefined when this one is right. */
  moved?(asked: Asked, loaded: Loaded): string | undefined
}

/** The board as its address filters it: the page, the JSON and the table show the same cells. */
function filtered(board: Board, { setting }: Asked): Board {
  return filterBoard(board, filterFrom(setting.query), setting.words)
}

const BOARD: ViewRoute<Board> = {
  path: '/board',
  view: 'board',
  load: ({ useCases, when }) => useCases.board(when),
  page: ({ setting }, board) => <BoardPage setting={setting} board={board} />,
  json: filtered,
  csv: (board, asked) => boardTable(filtered(board, asked), asked.setting.words),
}

const COMMITMENT: ViewRoute<CommitmentView> = {
  path: '/commitment/:id',
  view: 'board',
  load: ({ useCases, when }, id) => useCases.show(id, when),
  page: ({ setting }, view) => <CommitmentPage setting={setting} view={view} />,
  json: (view) => view,
  csv: commitmentTable,
  // Old ids lead to what they were merged into.
  moved: ({ setting }, view) => {
    const path = `/commitment/${encodeURIComponent(view.id)}`
    if (setting.path === path) return undefined
    return addressOf(setting.words.language.id, path, setting.query)
  },
}

const SOURCE: ViewRoute<SourceView> = {
  path: '/source/:id',
  view: 'sources',
  load: ({ useCases }, id) => useCases.source(id),
  page: ({ setting }, view) => <SourcePage setting={setting} view={view} />,
  json: (view) => view,
  csv: sourceTable,
}

const SOURCES: ViewRoute<readonly SourceLine[]> = {
  path: '/sources',
  view: 'sources',
  load: ({ useCases, when }) => useCases.sources(when),
  page: ({ setting }, lines) => <SourcesPage setting={setting} lines={lines} />,
  json: (lines) => lines,
  csv: sourcesTable,
}

const WHAT_IF: ViewRoute<{ readonly scenario: WhatIf; readonly board: Board }> = {
  path: '/what-if',
  view: 'what-if',
  load: async ({ useCases, setting, when }) => {
    const scenario = await useCases.whatIf(assumedIn(setting.query), when)
    return { scenario, board: await useCases.board(when) }
  },
  page: ({ setting }, loaded) => <WhatIfPage setting={setting} {...loaded} />,
  json: ({ scenario }) => scenario,
  csv: ({ scenario }) => scenarioTable(scenario),
  moved: ({ setting }, { scenario }) => {
    const shortest = shortestQuery(scenario, setting.query)
    const same = JSON.stringify(Object.entries(shortest).sort())
    if (JSON.stringify(Object.entries(setting.query).sort()) === same) return undefined
    return addressOf(setting.words.language.id, setting.path, shortest)
  },
}

const FORCES: ViewRoute<ForceView> = {
  path: '/forces',
  view: 'forces',
  load: ({ useCases, setting, when }) => useCases.forces(assumedIn(setting.query), when),
  page: ({ setting }, view) => <ForcesPage setting={setting} view={view} />,
  json: (view) => view,
  csv: (view, { setting }) => forcesTable(view, setting.words),
}

const CHANGES: ViewRoute<Changes> = {
  path: '/changes',
  view: 'changes',
  load: ({ useCases, setting, when }) => useCases.changes(dayIn(setting.query.since), when),
  page: ({ setting }, found) => <ChangesPage setting={setting} found={found} />,
  json: (found, { setting }) => filterChanges(found, setting.query),
  csv: (found, { setting }) => changesTable(filterChanges(found, setting.query), setting.words),
  feed: (found, { setting }) => changesFeed(setting, found),
}

/** Where the address names no days, the last week. */
const COMPARE: ViewRoute<Changes> = {
  path: '/compare',
  view: 'compare',
  load: ({ useCases, setting: { query } }) => {
    const from = { asOf: dayIn(query.from), knownAt: dayIn(query['from-known']) }
    const to = { asOf: dayIn(query.to), knownAt: dayIn(query['to-known']) }
    const isOpen = [from.asOf, from.knownAt, to.asOf, to.knownAt].every((day) => day === undefined)
    return isOpen ? useCases.changes(undefined, {}) : useCases.compare(given(from), given(to))
  },
  page: ({ setting }, found) => <ComparePage setting={setting} found={found} />,
  json: (found, { setting }) => filterChanges(found, setting.query),
  csv: (found, { setting }) => changesTable(filterChanges(found, setting.query), setting.words),
}

function given({ asOf, knownAt }: { asOf: string | undefined; knownAt: string | undefined }): When {
  return {
    ...(asOf === undefined ? {} : { asOf }),
    ...(knownAt === undefined ? {} : { knownAt }),
  }
}

const CONTRADICTIONS: ViewRoute<Contradictions> = {
  path: '/contradictions',
  view: 'contradictions',
  load: ({ useCases, when }) => useCases.contradictions(when),
  page: ({ setting }, found) => <ContradictionsPage setting={setting} found={found} />,
  json: (found, { setting }) => filterContradictions(found, setting.query),
  csv: (found, { setting }) => contradictionsTable(filterContradictions(found, setting.query)),
}

const PARTY: ViewRoute<PartyView> = {
  path: '/party/:id',
  view: 'board',
  load: ({ useCases, when }, id) => useCases.party(id, when),
  page: ({ setting }, view) => <PartyPage setting={setting} view={view} />,
  json: (view) => view,
  csv: partyTable,
  // A name leads to the party's own address.
  moved: ({ setting }, view) => {
    const path = `/party/${encodeURIComponent(view.party)}`
    if (setting.path === path) return undefined
    return addressOf(setting.words.language.id, path, setting.query)
  },
}

const SEARCH: ViewRoute<SearchFound> = {
  path: '/search',
  view: undefined,
  load: ({ useCases, setting, when }) => useCases.search(setting.query.q ?? '', when),
  page: ({ setting }, found) => <SearchPage setting={setting} found={found} />,
  json: (found) => found,
  csv: searchTable,
}

/** A view that has been loaded, in each of its forms. */
export interface Opened {
  page(): HtmlEscapedString | Promise<HtmlEscapedString>
  json(): unknown
  csv(): string
  /** undefined where the view has no feed. */
  feed(): string | undefined
  moved(): string | undefined
}

export interface OpenRoute {
  readonly path: string
  readonly view: View | undefined
  /** undefined when there is nothing under this address. */
  open(asked: Asked, id: string): Promise<Opened | undefined>
}

function openRoute<Loaded>(route: ViewRoute<Loaded>): OpenRoute {
  return {
    path: route.path,
    view: route.view,
    open: async (asked, id) => {
      const loaded = await route.load(asked, id)
      if (loaded === undefined) return undefined
      return {
        page: () => route.page(asked, loaded),
        json: () => route.json(loaded, asked),
        csv: () => route.csv(loaded, asked),
        feed: () => route.feed?.(loaded, asked),
        moved: () => route.moved?.(asked, loaded),
      }
    },
  }
}

/** Every view but Paste, which is a form of its own. */
export const VIEW_ROUTES: readonly OpenRoute[] = [
  openRoute(BOARD),
  openRoute(COMMITMENT),
  openRoute(SOURCE),
  openRoute(SOURCES),
  openRoute(WHAT_IF),
  openRoute(FORCES),
  openRoute(CHANGES),
  openRoute(COMPARE),
  openRoute(CONTRADICTIONS),
  openRoute(PARTY),
  openRoute(SEARCH),
]
