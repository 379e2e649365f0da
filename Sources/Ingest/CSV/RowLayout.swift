/// Where the rows of each block stand in the finished table.
struct RowLayout {
  /// One block that a worker read.
  struct PlacedBlock {
    var index: Int
    var worker: Int
    /// The position among the worker's blocks, and so among the pieces of its builders.
    var piece: Int
    var firstRow: Int
    var rowCount: Int
  }

  let blocks: [PlacedBlock]
  let rowCount: Int
  private let threads: Int

  init(_ workers: [BlockWorker], threads: Int) {
    var blocks: [PlacedBlock] = []
    for (number, worker) in workers.enumerated() {
      for (piece, block) in worker.blocks.enumerated() {
        blocks.append(
          PlacedBlock(
            index: block.index, worker: number, piece: piece, firstRow: 0,
            rowCount: block.rowCount))
      }
    }
    blocks.sort { $0.index < $1.index }
    var row = 0
    for position in blocks.indices {
      blocks[position].firstRow = row
      row += blocks[position].rowCount
    }
    self.blocks = blocks
    rowCount = row
    self.threads = threads
  }

  /// Calls `body` for every block, from several threads.
  func forEachBlock(_ body: (PlacedBlock) -> Void) {
    let groups = min(blocks.count, threads == 1 ? 1 : threads * 8)
    guard groups > 1 else { return blocks.forEach(body) }
    Parallel.perform(groups) { group in
      let first = blocks.count * group / groups
      let end = blocks.count * (group + 1) / groups
      for position in first..<end { body(blocks[position]) }
    }
  }

  /// An array of one element a row; `body` gets the whole memory and writes a block's rows.
  func fill<Element>(
    _: Element.Type, _ body: (PlacedBlock, UnsafeMutablePointer<Element>) -> Void
  ) -> [Element] {
    unsafe Array(unsafeUninitializedCapacity: rowCount) { memory, initialised in
      // Safety: blocks cover every row once, and `body` writes all rows of its block.
      if let start = memory.baseAddress {
        unsafe HugePages.advise(start, rowCount * MemoryLayout<Element>.stride)
        forEachBlock { block in unsafe body(block, start + block.firstRow) }
      }
      initialised = rowCount
    }
  }
}
