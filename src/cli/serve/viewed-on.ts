// The use cases seen on a day of one's choice where nobody asks for another.
import type { UseCases, When } from '../../service/contract/index.ts'

export function viewedOn(useCases: UseCases, when: When): UseCases {
  return {
    ...useCases,
    board: (asked) => useCases.board({ ...when, ...asked }),
    show: (id, asked) => useCases.show(id, { ...when, ...asked }),
    sources: (asked) => useCases.sources({ ...when, ...asked }),
    whatIf: (facts, asked) => useCases.whatIf(facts, { ...when, ...asked }),
  }
}
