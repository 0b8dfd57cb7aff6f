package dev.gedanken.projection;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * Whether features have collapsed to a point or to a few directions.
 *
 * @param deviation mean standard deviation of a number over the moments
 * @param effectiveRank exp of the entropy of the normalised singular values of the centred features
 *     (Roy and Vetterli 2007, definition 1): from 1, if all moments lie on a line, up to the number
 *     of features or moments; 0 if they are one point
 */
public record LatentSpread(double deviation, double effectiveRank) {

    /**
     * Measures features.
     *
     * @param vectors one for each moment, all of one length, at least one
     */
    public static LatentSpread of(List<float[]> vectors) {
        DMatrixRMaj centred = centred(vectors);
        return new LatentSpread(deviation(centred), effectiveRank(centred));
    }

    private static DMatrixRMaj centred(List<float[]> vectors) {
        int numbers = vectors.getFirst().length;
        DMatrixRMaj centred = new DMatrixRMaj(vectors.size(), numbers);
        for (int i = 0; i < numbers; i++) {
            double mean = 0;
            for (float[] vector : vectors) {
                mean += vector[i] / (double) vectors.size();
            }
            for (int row = 0; row < vectors.size(); row++) {
                centred.unsafe_set(row, i, vectors.get(row)[i] - mean);
            }
        }
        return centred;
    }

    private static double deviation(DMatrixRMaj centred) {
        double sum = 0;
        for (int i = 0; i < centred.getNumCols(); i++) {
            double squares = 0;
            for (int row = 0; row < centred.getNumRows(); row++) {
                squares += centred.unsafe_get(row, i) * centred.unsafe_get(row, i);
            }
            sum += Math.sqrt(squares / centred.getNumRows());
        }
        return sum / centred.getNumCols();
    }

    /**
     * Works on the smaller of the two Gram matrices; singular values are the square roots of its
     * eigenvalues.
     */
    private static double effectiveRank(DMatrixRMaj centred) {
        boolean isTall = centred.getNumRows() > centred.getNumCols();
        int size = Math.min(centred.getNumRows(), centred.getNumCols());
        DMatrixRMaj gram = new DMatrixRMaj(size, size);
        if (isTall) {
            CommonOps_DDRM.multTransA(centred, centred, gram);
        } else {
            CommonOps_DDRM.multTransB(centred, centred, gram);
        }
        EigenDecomposition_F64<DMatrixRMaj> eigen =
                DecompositionFactory_DDRM.eig(size, false, true);
        if (!eigen.decompose(gram)) {
            throw new IllegalArgumentException("The features have no rank: one is not finite.");
        }
        double[] singular = new double[size];
        double sum = 0;
        for (int i = 0; i < size; i++) {
            singular[i] = Math.sqrt(Math.max(0, eigen.getEigenvalue(i).getReal()));
            sum += singular[i];
        }
        double entropy = 0;
        for (double value : singular) {
            double share = sum == 0 ? 0 : value / sum;
            entropy -= share > 0 ? share * Math.log(share) : 0;
        }
        return sum == 0 ? 0 : Math.exp(entropy);
    }
}
