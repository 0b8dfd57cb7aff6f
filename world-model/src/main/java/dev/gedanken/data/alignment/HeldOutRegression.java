package dev.gedanken.data.alignment;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * Ridge regressions between columns of one table, each scored on held-out rows: the table is cut
 * into {@value #FOLDS} blocks, and the rows of each block are predicted from those of the others.
 */
final class HeldOutRegression {
    private static final int FOLDS = 4;
    private static final double RIDGE = 100;

    private final double[][] rows;

    /** For each block: the number of rows outside it, their mean, and their scatter matrix. */
    private final Fold[] folds = new Fold[FOLDS];

    private record Fold(double[] mean, DMatrixRMaj products) {}

    /** Creates the regressions for a table of at least {@value #FOLDS} rows. */
    HeldOutRegression(double[]... rows) {
        this.rows = rows;
        for (int k = 0; k < FOLDS; k++) {
            folds[k] = fold(k);
        }
    }

    private int foldOf(int row) {
        return (int) ((long) row * FOLDS / rows.length);
    }

    private Fold fold(int k) {
        int columns = rows[0].length;
        double[] mean = new double[columns];
        int count = 0;
        for (int i = 0; i < rows.length; i++) {
            if (foldOf(i) != k) {
                count++;
                for (int c = 0; c < columns; c++) {
                    mean[c] += rows[i][c];
                }
            }
        }
        for (int c = 0; c < columns; c++) {
            mean[c] /= count;
        }
        DMatrixRMaj centred = new DMatrixRMaj(count, columns);
        int at = 0;
        for (int i = 0; i < rows.length; i++) {
            if (foldOf(i) != k) {
                for (int c = 0; c < columns; c++) {
                    centred.data[at++] = rows[i][c] - mean[c];
                }
            }
        }
        DMatrixRMaj products = new DMatrixRMaj(columns, columns);
        CommonOps_DDRM.multInner(centred, products);
        return new Fold(mean, products);
    }

    /**
     * Returns each row's squared error, summed over the target columns, when predicted from the
     * input columns.
     */
    double[] errors(int[] inputs, int... targets) {
        double[] errors = new double[rows.length];
        for (int k = 0; k < FOLDS; k++) {
            DMatrixRMaj weights = weights(folds[k].products(), inputs, targets);
            for (int i = 0; i < rows.length; i++) {
                if (foldOf(i) == k) {
                    errors[i] = error(rows[i], folds[k].mean(), weights, inputs, targets);
                }
            }
        }
        return errors;
    }

    private static DMatrixRMaj weights(DMatrixRMaj products, int[] inputs, int... targets) {
        DMatrixRMaj left = part(products, inputs, inputs);
        for (int i = 0; i < inputs.length; i++) {
            left.add(i, i, RIDGE);
        }
        DMatrixRMaj right = part(products, inputs, targets);
        DMatrixRMaj weights = new DMatrixRMaj(inputs.length, targets.length);
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.chol(inputs.length);
        if (!solver.setA(left)) {
            return weights;
        }
        solver.solve(right, weights);
        return weights;
    }

    private static DMatrixRMaj part(DMatrixRMaj whole, int[] rows, int... columns) {
        DMatrixRMaj part = new DMatrixRMaj(rows.length, columns.length);
        for (int r = 0; r < rows.length; r++) {
            for (int c = 0; c < columns.length; c++) {
                part.set(r, c, whole.get(rows[r], columns[c]));
            }
        }
        return part;
    }

    private static double error(
            double[] row, double[] mean, DMatrixRMaj weights, int[] inputs, int... targets) {
        double[] off = Arrays.stream(targets).mapToDouble(t -> row[t] - mean[t]).toArray();
        for (int i = 0; i < inputs.length; i++) {
            double input = row[inputs[i]] - mean[inputs[i]];
            for (int t = 0; t < off.length; t++) {
                off[t] -= input * weights.get(i, t);
            }
        }
        return Arrays.stream(off).map(each -> each * each).sum();
    }
}
