package org.yearbook.normalize;

/**
 * Finds the one number of a figure among its bytes: 1140, 1,140, 132.87. A figure without any, with several, or with one
 * that is written in another way has none here.
 */
final class PlainNumber {
    /** More digits may not fit a long once they are multiplied. */
    private static final int MOST_DIGITS = 15;

    private static final int GROUP = 3;

    private int from;
    private int to;
    private long unscaled;
    private int scale;

    /** Looks for the number between two places; returns whether there is exactly one. */
    boolean find(byte[] bytes, int start, int end) {
        from = start;
        while (from < end && !isDigit(bytes[from])) {
            from++;
        }
        if (from == end || !read(bytes, end)) {
            return false;
        }
        for (int i = to; i < end; i++) {
            if (isDigit(bytes[i])) {
                return false;
            }
        }
        // what touches it may belong to it
        return !(from > start && isMark(bytes[from - 1]) || to < end && isMark(bytes[to]));
    }

    private boolean read(byte[] bytes, int end) {
        unscaled = 0;
        scale = 0;
        int digits = 0;
        int group = 0;
        boolean grouped = false;
        boolean point = false;
        for (to = from; to < end; to++) {
            byte b = bytes[to];
            if (isDigit(b)) {
                unscaled = unscaled * 10 + b - '0';
                digits++;
                group++;
                scale += point ? 1 : 0;
            } else if (b == ',' && !point && (grouped ? group == GROUP : group <= GROUP)) {
                grouped = true;
                group = 0;
            } else if (b == '.' && !point && (!grouped || group == GROUP)) {
                point = true;
            } else {
                break;
            }
            if (digits > MOST_DIGITS) {
                return false;
            }
        }
        boolean zeros = bytes[from] == '0' && digits > 1 + scale;
        return !zeros && isDigit(bytes[to - 1]) && !(grouped && !point && group != GROUP);
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    private static boolean isMark(byte b) {
        return b == '.' || b == ',';
    }

    /** Where the number begins. */
    int from() {
        return from;
    }

    /** Where the number ends. */
    int to() {
        return to;
    }

    /** The number's digits. */
    long unscaled() {
        return unscaled;
    }

    /** How many of its digits stand behind the point. */
    int scale() {
        return scale;
    }
}
