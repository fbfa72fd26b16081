package org.attune.bench.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;

/**
 * SQLite with a write-ahead log and {@code synchronous=FULL}: an fsync a transaction. Each client
 * has a connection; writers queue at a lock, which is faster than SQLite's own waiting.
 */
final class SqliteContender implements Contender {
  private static final String INSERT =
      "insert into items values (?, ?, ?, ?, ?, ?, 1, false, null, ?)";
  private static final String FIND = "select text from items where id = ?";
  private static final String UPDATE =
      "update items set state = ?, version = ?, last_operation = ? where id = ? and version = ?";
  private static final String PAGE = page();

  private final String url;
  private final ReentrantLock writing = new ReentrantLock();
  private final Queue<Connection> opened = new ConcurrentLinkedQueue<>();
  private final Map<Thread, Session> sessions = new ConcurrentHashMap<>();

  SqliteContender(Path file) throws SQLException {
    this.url = "jdbc:sqlite:" + file;
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute("pragma journal_mode = wal");
      statement.execute(
          "create table items (id text primary key, tenant text, therapist text, rank int,"
              + " received_at int, state text, version int, events_pending int,"
              + " last_operation text, text text)");
      statement.execute(
          "create index queue on items (tenant, therapist, state, rank, received_at, id)");
      statement.execute("create index tenants on items (tenant, state, rank, received_at, id)");
      statement.execute("create index pending on items (events_pending)");
    }
  }

  /** A branch a state, each of them in order, lets SQLite stop after a page as well. */
  private static String page() {
    String order = " order by rank, received_at, id limit " + Item.PAGE;
    Deque<String> branches = new ArrayDeque<>();
    for (String state : Item.OPEN) {
      branches.add(
          "select * from (select * from items where tenant = '%s' and therapist = ?1 and state = '%s'"
                  .formatted(Item.TENANT, state)
              + order
              + ")");
    }
    return String.join(" union all ", branches) + order;
  }

  /** A client's connection with its statements. */
  private record Session(
      Connection connection,
      PreparedStatement insert,
      PreparedStatement find,
      PreparedStatement update,
      PreparedStatement page) {}

  private Session session() {
    return sessions.computeIfAbsent(Thread.currentThread(), thread -> open());
  }

  private Session open() {
    try {
      Connection connection = DriverManager.getConnection(url);
      opened.add(connection);
      try (Statement statement = connection.createStatement()) {
        statement.execute("pragma synchronous = full");
        statement.execute("pragma busy_timeout = 10000");
        statement.execute("pragma cache_size = -16384"); // KB, as much as H2 keeps by default
      }
      return new Session(
          connection,
          connection.prepareStatement(INSERT),
          connection.prepareStatement(FIND),
          connection.prepareStatement(UPDATE),
          connection.prepareStatement(PAGE));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String name() {
    return "SQLite (WAL, synchronous=FULL)";
  }

  @Override
  public void load(int from, int to) throws SQLException {
    Session session = session();
    session.connection.setAutoCommit(false);
    for (int number = from; number < to; number++) {
      insert(session.insert, new Item(number));
    }
    session.connection.commit();
    session.connection.setAutoCommit(true);
  }

  @Override
  public void insert(Item item) throws SQLException {
    PreparedStatement insert = session().insert;
    writing.lock();
    try {
      insert(insert, item);
    } finally {
      writing.unlock();
    }
  }

  private static void insert(PreparedStatement insert, Item item) throws SQLException {
    insert.setString(1, item.id());
    insert.setString(2, Item.TENANT);
    insert.setString(3, item.therapist());
    insert.setInt(4, item.rank());
    insert.setLong(5, item.receivedAtMillis());
    insert.setString(6, item.state(1));
    insert.setString(7, Item.TEXT);
    insert.executeUpdate();
  }

  @Override
  public void find(int number) throws SQLException {
    PreparedStatement find = session().find;
    find.setString(1, new Item(number).id());
    try (ResultSet found = find.executeQuery()) {
      if (!found.next() || !Item.TEXT.equals(found.getString(1))) {
        throw new IllegalStateException("the item is not there");
      }
    }
  }

  @Override
  public void update(int number, long version) throws SQLException {
    Item item = new Item(number);
    PreparedStatement update = session().update;
    update.setString(1, item.state(version + 1));
    update.setLong(2, version + 1);
    update.setString(3, UUID.randomUUID().toString());
    update.setString(4, item.id());
    update.setLong(5, version);
    writing.lock();
    try {
      if (update.executeUpdate() != 1) {
        throw new IllegalStateException("the item is not at its version");
      }
    } finally {
      writing.unlock();
    }
  }

  @Override
  public int page(String therapist) throws SQLException {
    PreparedStatement page = session().page;
    page.setString(1, therapist);
    int rows = 0;
    try (ResultSet found = page.executeQuery()) {
      while (found.next()) {
        rows += found.getString("text").isEmpty() ? 0 : 1;
      }
    }
    return rows;
  }

  @Override
  public void close() throws SQLException {
    for (Connection connection : opened) {
      connection.close();
    }
  }
}
