package vn.vinhdanh.certificate;

import java.awt.Color;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/**
 * What a pre-printed sheet has and a page for the screen needs: ground, frame and a drum's star in the middle. It has
 * no national emblem, which is not ours to draw.
 */
final class Backdrop {

    static final Color RED = new Color(0xB0, 0x12, 0x1B);
    static final Color INK = new Color(0x1E, 0x1B, 0x18);

    private static final Color GROUND = new Color(0xFF, 0xFC, 0xF2);
    private static final Color GOLD = new Color(0xB8, 0x8A, 0x2B);
    private static final Color PALE = new Color(0xF7, 0xEE, 0xD5);
    private static final double EDGE = 9;
    private static final double BAND = 11;
    private static final int RAYS = 14;

    private final Pen pen;
    private final PDPageContentStream out;
    private final double width;
    private final double height;

    Backdrop(Pen pen, double width, double height) {
        this.pen = pen;
        this.out = pen.out();
        this.width = width;
        this.height = height;
    }

    void draw() throws IOException {
        out.setNonStrokingColor(GROUND);
        out.addRect(pen.x(0), pen.y(height), pen.length(width), pen.length(height));
        out.fill();
        drum(width / 2, height * 0.53, height * 0.30);
        pen.frame(EDGE - 2.2, EDGE - 2.2, width - 2 * EDGE + 4.4, height - 2 * EDGE + 4.4, RED, 1.3);
        pen.frame(EDGE, EDGE, width - 2 * EDGE, height - 2 * EDGE, GOLD, 0.5);
        double inner = EDGE + BAND;
        pen.frame(inner, inner, width - 2 * inner, height - 2 * inner, GOLD, 0.5);
        pen.frame(inner + 1.8, inner + 1.8, width - 2 * inner - 3.6, height - 2 * inner - 3.6, RED, 0.35);
        double middle = EDGE + BAND / 2;
        braid(inner, middle, width - inner, middle);
        braid(inner, height - middle, width - inner, height - middle);
        braid(middle, inner, middle, height - inner);
        braid(width - middle, inner, width - middle, height - inner);
        for (double x : new double[] {middle, width - middle}) {
            for (double y : new double[] {middle, height - middle}) {
                corner(x, y);
            }
        }
    }

    /** Three waves through each other along a side. */
    private void braid(double fromX, double fromY, double toX, double toY) throws IOException {
        boolean across = fromY == toY;
        double length = across ? toX - fromX : toY - fromY;
        double wave = length / Math.round(length / 12);
        for (int strand = 0; strand < 6; strand++) {
            out.setStrokingColor(strand % 3 == 1 ? RED : GOLD);
            out.setLineWidth(pen.length(strand % 3 == 1 ? 0.22 : 0.3));
            double lift = BAND / 2 - 1.4 - 1.1 * (strand % 3);
            double turn = strand < 3 ? 0 : Math.PI;
            int steps = (int) Math.round(length / 0.6);
            for (int i = 0; i <= steps; i++) {
                double along = length * i / steps;
                double aside = lift * Math.sin(2 * Math.PI * along / wave + turn);
                move(i == 0, across ? fromX + along : fromX + aside, across ? fromY + aside : fromY + along);
            }
            out.stroke();
        }
    }

    private void corner(double x, double y) throws IOException {
        double side = BAND;
        out.setNonStrokingColor(GROUND);
        out.addRect(pen.x(x - side / 2), pen.y(y + side / 2), pen.length(side), pen.length(side));
        out.fill();
        pen.frame(x - side / 2, y - side / 2, side, side, GOLD, 0.5);
        for (int petals = 0; petals < 2; petals++) {
            out.setStrokingColor(petals == 0 ? GOLD : RED);
            out.setLineWidth(pen.length(0.3));
            for (int i = 0; i <= 240; i++) {
                double angle = 2 * Math.PI * i / 240;
                double radius = side * (petals == 0 ? 0.32 + 0.11 * Math.cos(8 * angle) : 0.19 + 0.07
                        * Math.cos(8 * angle + Math.PI));
                move(i == 0, x + radius * Math.cos(angle), y + radius * Math.sin(angle));
            }
            out.stroke();
        }
        out.setNonStrokingColor(RED);
        star(x, y, side * 0.10, side * 0.05, 8);
    }

    /** As on the bronze drums: a star with fourteen rays in rings, so pale that letters stand on it. */
    private void drum(double x, double y, double radius) throws IOException {
        out.setNonStrokingColor(PALE);
        star(x, y, radius * 0.42, radius * 0.13, RAYS);
        for (double ring : new double[] {0.47, 0.50, 0.62, 0.65, 0.93, 0.97}) {
            ring(x, y, radius * ring, 0.7);
        }
        dots(x, y, radius * 0.56, radius * 0.03, 48);
        for (int i = 0; i < 36; i++) {
            double angle = 2 * Math.PI * i / 36;
            double reach = radius * 0.79;
            double turn = angle + Math.PI / 2;
            double half = radius * 0.10;
            double tip = radius * 0.035;
            move(true, x + (reach - half) * Math.cos(angle), y + (reach - half) * Math.sin(angle));
            move(false, x + reach * Math.cos(angle) + tip * Math.cos(turn),
                    y + reach * Math.sin(angle) + tip * Math.sin(turn));
            move(false, x + (reach + half) * Math.cos(angle), y + (reach + half) * Math.sin(angle));
            move(false, x + reach * Math.cos(angle) - tip * Math.cos(turn),
                    y + reach * Math.sin(angle) - tip * Math.sin(turn));
            out.closePath();
        }
        out.setNonStrokingColor(PALE);
        out.fill();
    }

    private void dots(double x, double y, double reach, double radius, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            double angle = 2 * Math.PI * i / count;
            star(x + reach * Math.cos(angle), y + reach * Math.sin(angle), radius, radius, 6);
        }
    }

    private void ring(double x, double y, double radius, double thick) throws IOException {
        out.setStrokingColor(PALE);
        out.setLineWidth(pen.length(thick));
        for (int i = 0; i <= 180; i++) {
            double angle = 2 * Math.PI * i / 180;
            move(i == 0, x + radius * Math.cos(angle), y + radius * Math.sin(angle));
        }
        out.stroke();
    }

    private void star(double x, double y, double outer, double inner, int rays) throws IOException {
        for (int i = 0; i < 2 * rays; i++) {
            double angle = Math.PI * i / rays - Math.PI / 2;
            double radius = i % 2 == 0 ? outer : inner;
            move(i == 0, x + radius * Math.cos(angle), y + radius * Math.sin(angle));
        }
        out.closePath();
        out.fill();
    }

    private void move(boolean first, double x, double y) throws IOException {
        if (first) {
            out.moveTo(pen.x(x), pen.y(y));
        } else {
            out.lineTo(pen.x(x), pen.y(y));
        }
    }
}
