#ifndef HOSO_SQLITE_SHIM_H
#define HOSO_SQLITE_SHIM_H

#include <sqlite3.h>
#include <stdint.h>

/* Databases and statements are numbers, so that a test holds no pointers. */

static inline int64_t hoso_sqlite_open(void) {
  sqlite3 *database = 0;
  return sqlite3_open(":memory:", &database) == SQLITE_OK ? (int64_t)(intptr_t)database : 0;
}

static inline void hoso_sqlite_close(int64_t database) {
  sqlite3_close((sqlite3 *)(intptr_t)database);
}

static inline int hoso_sqlite_run(int64_t database, const char *sql) {
  return sqlite3_exec((sqlite3 *)(intptr_t)database, sql, 0, 0, 0) == SQLITE_OK;
}

static inline int64_t hoso_sqlite_prepare(int64_t database, const char *sql) {
  sqlite3_stmt *statement = 0;
  sqlite3_prepare_v2((sqlite3 *)(intptr_t)database, sql, -1, &statement, 0);
  return (int64_t)(intptr_t)statement;
}

static inline int hoso_sqlite_step(int64_t statement) {
  return sqlite3_step((sqlite3_stmt *)(intptr_t)statement) == SQLITE_ROW;
}

static inline int hoso_sqlite_count(int64_t statement) {
  return sqlite3_column_count((sqlite3_stmt *)(intptr_t)statement);
}

/* 0 is missing, 1 a number, 2 a text. */
static inline int hoso_sqlite_kind(int64_t statement, int column) {
  int type = sqlite3_column_type((sqlite3_stmt *)(intptr_t)statement, column);
  return type == SQLITE_NULL ? 0 : type == SQLITE_TEXT ? 2 : 1;
}

static inline double hoso_sqlite_number(int64_t statement, int column) {
  return sqlite3_column_double((sqlite3_stmt *)(intptr_t)statement, column);
}

static inline const char *hoso_sqlite_text(int64_t statement, int column) {
  return (const char *)sqlite3_column_text((sqlite3_stmt *)(intptr_t)statement, column);
}

static inline void hoso_sqlite_finish(int64_t statement) {
  sqlite3_finalize((sqlite3_stmt *)(intptr_t)statement);
}

#endif
