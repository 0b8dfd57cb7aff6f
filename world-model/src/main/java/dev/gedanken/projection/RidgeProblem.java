package dev.gedanken.projection;

import dev.gedanken.projection.ReferenceSet.Point;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * Beliefs and factors in centred matrices, ready to be solved for several values of λ.
 *
 * @param targets whose columns are those of {@code y}
 * @param x {@code (moments, numbers of a belief)}
 * @param y {@code (moments, columns)}
 * @param gram XXᵀ, {@code (moments, moments)}
 */
@SuppressWarnings("ArrayRecordComponent") // Passed on within the package, written once.
record RidgeProblem(
        ProbeTargets targets,
        double[] meanBelief,
        double[] meanTargets,
        DMatrixRMaj x,
        DMatrixRMaj y,
        DMatrixRMaj gram) {

    /** Returns the problem of a set that has points. */
    static RidgeProblem of(ReferenceSet set) {
        List<Point> points = set.points();
        ProbeTargets targets = ProbeTargets.ofValues(points.getFirst().factors());
        List<double[]> columns =
                points.stream().map(point -> targets.columns(point.factors())).toList();
        double[] meanBelief = new double[points.getFirst().vector().length];
        double[] meanTargets = new double[targets.columns()];
        for (int row = 0; row < points.size(); row++) {
            Point point = points.get(row);
            for (int i = 0; i < meanBelief.length; i++) {
                meanBelief[i] += point.vector()[i] / (double) points.size();
            }
            for (int i = 0; i < meanTargets.length; i++) {
                meanTargets[i] += columns.get(row)[i] / points.size();
            }
        }
        DMatrixRMaj x = new DMatrixRMaj(points.size(), meanBelief.length);
        DMatrixRMaj y = new DMatrixRMaj(points.size(), meanTargets.length);
        for (int row = 0; row < points.size(); row++) {
            Point point = points.get(row);
            for (int i = 0; i < meanBelief.length; i++) {
                x.unsafe_set(row, i, point.vector()[i] - meanBelief[i]);
            }
            for (int i = 0; i < meanTargets.length; i++) {
                y.unsafe_set(row, i, columns.get(row)[i] - meanTargets[i]);
            }
        }
        DMatrixRMaj gram = new DMatrixRMaj(points.size(), points.size());
        CommonOps_DDRM.multTransB(x, x, gram);
        return new RidgeProblem(targets, meanBelief, meanTargets, x, y, gram);
    }

    /**
     * Returns W = Xᵀ(XXᵀ + λI)⁻¹Y, {@code (numbers of a belief, columns)}.
     *
     * @param ridge λ as a share of the mean squared length of a centred belief
     */
    DMatrixRMaj solve(double ridge) {
        int count = x.getNumRows();
        DMatrixRMaj regular = gram.copy();
        double lambda = ridge * Math.max(Double.MIN_NORMAL, CommonOps_DDRM.trace(gram) / count);
        for (int i = 0; i < count; i++) {
            regular.add(i, i, lambda);
        }
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.symmPosDef(count);
        // The solver itself accepts non-finite numbers and returns non-finite ones.
        if (!Double.isFinite(lambda) || !solver.setA(regular)) {
            throw new IllegalArgumentException(
                    "The %d beliefs cannot be fitted: one of them is not finite.".formatted(count));
        }
        DMatrixRMaj alpha = new DMatrixRMaj(count, y.getNumCols());
        solver.solve(y, alpha);
        DMatrixRMaj weights = new DMatrixRMaj(x.getNumCols(), y.getNumCols());
        CommonOps_DDRM.multTransA(x, alpha, weights);
        return weights;
    }
}
