package vn.sauro.task;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.sauro.task.Trend.Kind;

/// The trend as a picture of 600 by 120: two bars a week, given beside done, and a line of what was late. All on one
/// scale, which begins at nothing.
record TrendDrawing(List<Bar> bars, List<Point> late, int most) {
    static final int WIDTH = 600;
    static final int HEIGHT = 120;
    private static final int STEP = WIDTH / Trend.WEEKS;
    private static final int BAR = 16;

    record Bar(Kind kind, int x, int y, int width, int height) {}

    record Point(int x, int y) {}

    static TrendDrawing of(Trend trend) {
        int most = 1;
        for (var week : trend.weeks()) for (var kind : Kind.values()) most = Math.max(most, week.of(kind));
        var bars = new ArrayList<Bar>();
        var late = new ArrayList<Point>();
        for (int i = 0; i < trend.weeks().size(); i++) {
            var week = trend.weeks().get(i);
            int middle = i * STEP + STEP / 2;
            bars.add(bar(Kind.GIVEN, middle - BAR, week, most));
            bars.add(bar(Kind.DONE, middle, week, most));
            late.add(new Point(middle, HEIGHT - height(week.of(Kind.LATE), most)));
        }
        return new TrendDrawing(bars, late, most);
    }

    private static Bar bar(Kind kind, int x, Trend.Week week, int most) {
        int height = height(week.of(kind), most);
        return new Bar(kind, x, HEIGHT - height, BAR - 2, height);
    }

    private static int height(int number, int most) {
        return Math.round((float) number * HEIGHT / most);
    }

    public String line() {
        return late.stream().map(point -> point.x() + "," + point.y()).collect(Collectors.joining(" "));
    }
}
