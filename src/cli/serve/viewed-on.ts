// The use cases seen on a day of one's choice where nobody asks for another.
import type { UseCases, When } from '../../service/contract/index.ts'

export function viewedOn(useCases: UseCases, when: When): UseCases {
  return {
    ...useCases,
    board: (asked) => useCases.board({ ...when, ...asked }),
    show: (id, asked) => useCases.show(id, { ...when, ...asked }),
    sources: (asked) => useCases.sources({ ...when, ...asked }),
    review: (asked) => useCases.review({ ...when, ...asked }),
    reviewCase: (id, asked) => useCases.reviewCase(id, { ...when, ...asked }),
    as: (author) => viewedOn(useCases.as(author), when),
    whatIf: (facts, asked) => useCases.whatIf(facts, { ...when, ...asked }),
  }
}
