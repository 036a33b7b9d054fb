package org.akkoord.csv;

/** Names, as the numbers that they have in {@link ByteNames}. */
final class NameColumn extends PlainColumn {

    private final ByteNames names;
    private int[] numbers = new int[0];
    private ByteName last;

    /**
     * A column.
     *
     * @param most how many names it may have
     */
    NameColumn(char end, int most) {
        super(end);
        names = new ByteNames(end, most);
        last = names.none();
    }

    ByteNames names() {
        return names;
    }

    /** For each row the number of its name. */
    int[] numbers() {
        return numbers;
    }

    @Override
    void reserve(int rows) {
        if (rows > numbers.length) {
            numbers = new int[rows];
        }
    }

    @Override
    void read(byte[] bytes, int[] at, int rows) {
        for (int row = 0; row < rows; row++) {
            if (at[row] >= 0) {
                at[row] = cell(bytes, at[row], row);
            }
        }
    }

    /** In sorted files most names are that of the row before, or the one that followed it the last time. */
    private int cell(byte[] bytes, int at, int row) {
        ByteName name = last;
        if (!name.isAt(bytes, at)) {
            name = name.follower();
            if (!name.isAt(bytes, at)) {
                name = names.find(bytes, at);
                last.isFollowedBy(name);
            }
            last = name;
        }
        numbers[row] = name.number();
        return at + name.step();
    }
}
