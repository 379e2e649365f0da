import Columnar

/// A column that a pass has to build.
struct PendingColumn {
  let column: Int
  var plan: ColumnPlan
  /// How often it has been read before.
  var attempts = 0
  /// What all of its values look like, when an earlier pass found out.
  var evidence: TypeEvidence?

  func builder(seed: HashSeed, _ options: CSVOptions, _ names: [String]) -> ColumnBuilder {
    let isForced = TypeInference(options: options, columnName: names[column]).isForcedText
    if plan.reading != .text {
      return IntegerColumnBuilder(column: column, reading: plan.reading)
    }
    return plan.isPlain
      ? PlainColumnBuilder(column: column, isForcedText: isForced)
      : DictionaryColumnBuilder(column: column, seed: seed)
  }
}

/// A column of the finished table with what is reported of it.
struct FinishedColumn {
  var column: Column
  var report: ColumnReport
  var warning: LoadWarning?
}

/// Turns what the threads built into finished columns.
struct ColumnFinisher {
  let layout: RowLayout
  let options: CSVOptions
  let names: [String]
  let seed: HashSeed
  let threads: Int

  enum Outcome {
    case finished(FinishedColumn)
    case again(PendingColumn)
  }

  /// The dictionaries of each pending column as one; nil for columns without any.
  func mergeDictionaries(
    _ pending: [PendingColumn], _ workers: [BlockWorker]
  ) -> [MergedDictionary?] {
    var merged: [MergedDictionary?] = Array(repeating: nil, count: pending.count)
    unsafe merged.withUnsafeMutableBufferPointer { merged in
      // Safety: each iteration writes its own element.
      let slots = unsafe merged
      Parallel.perform(pending.count) { position in
        let dictionaries = workers.compactMap {
          ($0.builders[position] as? DictionaryColumnBuilder)?.dictionary
        }
        if !dictionaries.isEmpty {
          unsafe slots[position] = MergedDictionary(dictionaries, seed: seed)
        }
      }
    }
    return merged
  }

  func finish(
    _ pending: PendingColumn, _ builders: [ColumnBuilder], _ merged: MergedDictionary?
  ) -> Outcome {
    if let builders = builders as? [IntegerColumnBuilder] {
      return finishIntegers(pending, builders)
    }
    if let builders = builders as? [PlainColumnBuilder] { return finishPlain(pending, builders) }
    let dictionaries = builders.compactMap { $0 as? DictionaryColumnBuilder }
    let dictionary = merged ?? MergedDictionary([], seed: seed)
    return .finished(finishDictionary(pending, dictionaries, dictionary))
  }

  private func inference(_ pending: PendingColumn) -> TypeInference {
    TypeInference(options: options, columnName: names[pending.column])
  }

  private func finishIntegers(
    _ pending: PendingColumn, _ builders: [IntegerColumnBuilder]
  ) -> Outcome {
    let isBuilt = builders.allSatisfy { $0.outcome == .built }
    guard isBuilt, confirms(pending, builders) else {
      var next = pending
      next.plan.reading = .text
      next.attempts += 1
      return .again(next)
    }
    let packed = IntegerPacking(layout: layout, builders: builders).packed()
    let column = Column(type: pending.plan.reading.type, storage: .integers(packed))
    let missing = builders.reduce(0) { $0 + $1.missingCount }
    var finished = finished(pending, column, missing: missing, pending.plan.reading)
    let hasLateDay = builders.contains { $0.facts.hasLateDay }
    if options.dateOrder == nil, !hasLateDay, case .temporal(let form) = pending.plan.reading,
      form.date.order != .ymd
    {
      finished.warning = .ambiguousDateOrder(column: names[pending.column])
    }
    return .finished(finished)
  }

  /// Whether the values, which all fit the guessed type, would have led to it.
  private func confirms(_ pending: PendingColumn, _ builders: [IntegerColumnBuilder]) -> Bool {
    guard builders.contains(where: { $0.minimum != .max }) else { return false }
    var facts = KernelFacts()
    for builder in builders { facts.merge(builder.facts) }
    switch pending.plan.reading {
    case .number(let reading):
      guard case .decimal(_, _, let comma) = reading else { return pending.evidence != nil }
      return facts.numbers.reading(comma: comma, isDeclared: inference(pending).isDeclared(comma))
        == reading
    case .temporal(let form):
      return form.date.order != .mdy || options.dateOrder == .mdy || facts.hasLateDay
    default: return true
    }
  }

  private func finishPlain(
    _ pending: PendingColumn, _ builders: [PlainColumnBuilder]
  ) -> Outcome {
    var evidence = TypeEvidence()
    for builder in builders { evidence.merge(builder.evidence) }
    let reading = inference(pending).reading(from: evidence)
    if reading != .text, pending.attempts < 2 {
      var next = pending
      next.plan.reading = reading
      next.attempts += 1
      next.evidence = evidence
      return .again(next)
    }
    let storage = PlainPacking(layout: layout, builders: builders).storage()
    let missing = builders.reduce(0) { $0 + $1.missingCount }
    var finished = finished(pending, Column(type: .text, storage: storage), missing: missing)
    finished.report.keptAsText = inference(pending).keptAsText(.text, evidence)
    return .finished(finished)
  }

  private func finishDictionary(
    _ pending: PendingColumn, _ builders: [DictionaryColumnBuilder],
    _ dictionary: MergedDictionary
  ) -> FinishedColumn {
    let packing = DictionaryPacking(layout: layout, builders: builders, dictionary: dictionary)
    let inference = inference(pending)
    var evidence = TypeEvidence()
    if !inference.isForcedText {
      dictionary.entries.forEachField { evidence.observe($1, order: $0) }
    }
    let reading = inference.reading(from: evidence)
    if reading != .text {
      return finishTyped(pending, reading, evidence, packing)
    }
    let codes = packing.codes()
    if evidence.mayBeMostlyNumeric { countRows(codes, dictionary.entries, &evidence) }
    let distinct = dictionary.entries.count
    let missing = builders.reduce(0) { $0 + $1.missingCount }
    let isPlain =
      layout.rowCount >= options.tuning.minimumPlainRows
      && distinct * 2 > layout.rowCount - missing
    let storage: Column.Storage =
      isPlain
      ? .plain(codes: codes, entries: dictionary.entries)
      : .dictionary(codes: codes, entries: dictionary.entries)
    var finished = finished(pending, Column(type: .text, storage: storage), missing: missing)
    finished.report.distinctCount = isPlain ? nil : distinct
    finished.report.keptAsText = inference.keptAsText(reading, evidence)
    return finished
  }

  /// Lets evidence of different values speak of rows.
  private func countRows(
    _ codes: PackedIntegers, _ entries: TextPool, _ evidence: inout TypeEvidence
  ) {
    var counts = Array(repeating: 0, count: entries.count + 1)
    for row in 0..<codes.count { counts[Int(codes.offset(at: row))] += 1 }
    let present = (0..<entries.count).filter { !entries.range(of: $0).isEmpty }
    evidence.count(
      rows: present.reduce(0) { $0 + counts[$1 + 1] },
      ofStrangers: evidence.strangers.values.reduce(0) { $0 + counts[$1.order + 1] })
  }

  /// A column of few different values turns out to be no text: each value is read once.
  private func finishTyped(
    _ pending: PendingColumn, _ reading: ColumnReading, _ evidence: TypeEvidence,
    _ packing: DictionaryPacking
  ) -> FinishedColumn {
    var values: [Int64?] = []
    packing.dictionary.entries.forEachField { values.append(reading.value(of: $1)) }
    let (packed, missing) = packing.integers(values)
    let column = Column(type: reading.type, storage: .integers(packed))
    var finished = finished(pending, column, missing: missing, reading)
    if inference(pending).isAmbiguous(reading, evidence) {
      finished.warning = .ambiguousDateOrder(column: names[pending.column])
    }
    return finished
  }

  private func finished(
    _ pending: PendingColumn, _ column: Column, missing: Int, _ reading: ColumnReading = .text
  ) -> FinishedColumn {
    var report = ColumnReport(
      name: names[pending.column], type: column.type, missingCount: missing)
    switch reading {
    case .number(.groupedInteger): report.hasDecimalComma = true
    case .number(.decimal(_, _, let comma)): report.hasDecimalComma = comma
    case .temporal(let form): report.dateOrder = form.date.order
    case .text, .flag, .integer: break
    }
    return FinishedColumn(column: column, report: report)
  }
}

extension TextPool {
  /// Calls `body` with each entry's number and bytes.
  func forEachField(_ body: (Int, FieldBytes) -> Void) {
    // Safety: the copy ends in more bytes than a reader may go past the end of an entry.
    let padded = bytes + [UInt8](repeating: 0, count: ByteSource.padding)
    unsafe padded.withUnsafeBufferPointer { memory in
      guard let start = memory.baseAddress else { return }
      for entry in 0..<count {
        let range = range(of: entry)
        unsafe body(entry, FieldBytes(start: start + range.lowerBound, count: range.count))
      }
    }
  }
}
