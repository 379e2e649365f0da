extension Lexer {
  /// A number, a percentage, a date, a time of day, or a word that begins with a digit.
  mutating func lexNumberOrDate() -> Token.Kind {
    let digits = digitCount(from: offset)
    if digits == 4, isNext("-", at: 4), isDateLetter(byte(5)) { return lexDate() }
    if digits <= 2, isNext("/", at: digits), let end = slashedDateEnd(from: offset) {
      offset = end
      return .slashedDate
    }
    if digits <= 2, isNext(":", at: digits), isDigit(byte(digits + 1)) { return lexClock(digits) }
    let afterDigits = offset + digits
    if wordEnd(from: afterDigits) > afterDigits {
      offset = wordEnd(from: afterDigits)
      return .word
    }
    offset = afterDigits
    if isNext("."), isDigit(byte(1)) { offset += 1 + digitCount(from: offset + 1) }
    guard isNext("%") else { return .number }
    offset += 1
    return .percentage
  }

  private func digitCount(from start: Int) -> Int {
    var end = start
    while end < bytes.count, isDigit(bytes[end]) { end += 1 }
    return end - start
  }

  private func isDateLetter(_ byte: UInt8) -> Bool {
    isDigit(byte) || [UInt8](arrayLiteral: 0x71, 0x77, 0x68).contains(byte | 0x20)
  }

  /// Everything that hangs together without blanks is the date, right or wrong.
  private mutating func lexDate() -> Token.Kind {
    let start = offset
    offset += 5
    while offset < bytes.count {
      let current = byte()
      let isDash = current == UInt8(ascii: "-") && !isNext("-", at: 1)
      guard isWordStart(current) || isDigit(current) || isDash else { break }
      offset += 1
    }
    let text = String(decoding: bytes[start..<offset], as: UTF8.self)
    if case .success = PeriodLiteral.read(text) { return .date }
    return .wrongDate
  }

  /// The end of `d/m/yyyy` written without blanks, or nil.
  private func slashedDateEnd(from start: Int) -> Int? {
    var place = start
    for part in 0..<3 {
      let count = digitCount(from: place)
      guard part < 2 ? (1...2).contains(count) : count == 4 else { return nil }
      place += count
      guard part < 2 else { break }
      guard place < bytes.count, bytes[place] == UInt8(ascii: "/") else { return nil }
      place += 1
    }
    return place
  }

  private mutating func lexClock(_ digits: Int) -> Token.Kind {
    let start = offset
    offset += digits + 1
    let minuteDigits = digitCount(from: offset)
    offset += minuteDigits
    let text = String(decoding: bytes[start..<offset], as: UTF8.self)
    return minuteDigits == 2 && ClockTime(text) != nil ? .clock : .wrongClock
  }
}

extension ClockTime {
  /// Reads `7:00` or `07:00`, up to `24:00`.
  init?(_ text: String) {
    let parts = text.split(separator: ":")
    guard parts.count == 2, let hour = Int(parts[0]), let minute = Int(parts[1]),
      (0..<60).contains(minute), (0...1440).contains(hour * 60 + minute)
    else { return nil }
    self.init(minutes: hour * 60 + minute)
  }
}
