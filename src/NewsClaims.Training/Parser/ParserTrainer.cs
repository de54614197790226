using NewsClaims.Corpora;
using NewsClaims.Kernels;
using NewsClaims.Models;
using NewsClaims.Syntax;
using NewsClaims.Training.Neural;

namespace NewsClaims.Training.Parser;

/// <summary>Learns a <see cref="ParserNetwork"/>.</summary>
internal sealed class ParserTrainer
{
    // The least share of a step in the mean of the weights.
    private const float MeanShare = 0.005f;

    private readonly ParserTrainerOptions _options;
    private readonly RandomSource _random;
    private readonly EncoderTrainer _encoder;
    private readonly TagHead _tagHead;
    private readonly IReadOnlyList<TaggerLabel> _labels;
    private readonly Parameter _places;
    private readonly Parameter _facts;
    private readonly Parameter _bias;
    private readonly Parameter _moves;
    private readonly Parameter _moveBias;
    private readonly Parameter[] _parameters;
    private readonly Gradients _gradients = new();
    private readonly Dropout _hiddenDropout;
    private readonly TransitionState _state = new();
    private readonly IReadOnlyDictionary<uint, int> _wordCounts;
    private readonly NetworkSteps _steps;

    private uint[] _features = [];
    private bool[] _empty = [];
    private bool[] _unknown = [];
    private short[] _rowLabels = [];
    private float[] _products = [];
    private float[] _productGradients = [];
    private float[] _vectorGradients = [];

    // One entry (or row) for every move of the batch.
    private int[] _moveRows = [];
    private int[] _moveFacts = [];
    private float[] _sums = [];
    private float[] _hidden = [];
    private float[] _scoreGradients = [];
    private float[] _hiddenGradients = [];

    /// <param name="options">Settings.</param>
    /// <param name="vectors">Vectors of words from unlabelled text.</param>
    /// <param name="wordCounts">How often each word stands in the corpus; those met twice or more get a row of their own.</param>
    /// <param name="labels">The labels to tell, in the order of their numbers.</param>
    public ParserTrainer(
        ParserTrainerOptions options, WordVectors vectors, IReadOnlyDictionary<uint, int> wordCounts, IReadOnlyList<TaggerLabel> labels)
    {
        _options = options;
        _labels = labels;
        _wordCounts = wordCounts;
        _random = new RandomSource(options.Seed);
        _encoder = new EncoderTrainer(options.Encoder, vectors, wordCounts.Where(pair => pair.Value > 1).Select(pair => pair.Key), options.Dropout, _random);
        int width = _encoder.Width, twice = options.Hidden * 2, columns = ParserNetwork.MoveColumns;
        _places = Parameter.Normal(width * ParserFeatures.Places * twice, MathF.Sqrt(0.3f / width), _random);
        _facts = Parameter.Normal(ParserFeatures.Facts * twice, 0.1f, _random);
        _bias = Parameter.Constant(twice, 0f);
        _moves = Parameter.Constant(options.Hidden * columns, 0f);
        _moveBias = Parameter.Constant(columns, 0f);
        _tagHead = new TagHead(width, labels.Count, options.TagWeight);
        _parameters = [.. _encoder.Parameters, .. _tagHead.Parameters, _places, _facts, _bias, _moves, _moveBias];
        _steps = new NetworkSteps(_parameters, _encoder.Tables, MeanShare);
        _hiddenDropout = new Dropout(options.Dropout, _random);
    }

    /// <summary>All weights but those of the tables: for tests.</summary>
    public IReadOnlyList<Parameter> Parameters => _parameters;

    public EncoderTrainer Encoder => _encoder;

    /// <summary>Goes through the sentences once, in a new order; returns the mean loss of a move.</summary>
    /// <param name="sentences">The corpus.</param>
    /// <param name="explore">True to follow the model's own moves.</param>
    /// <param name="rate">Gives the learning rate, as a share of the first, from the share of this pass that is done.</param>
    public double Pass(ParserSentence[] sentences, bool explore, Func<double, float> rate)
    {
        _random.Shuffle(sentences.AsSpan());
        double loss = 0;
        int moves = 0, start = 0;
        using LongWork.Watch watch = LongWork.Begin("trees", "sentences", sentences.Length);
        while (start < sentences.Length)
        {
            int end = start, tokens = 0;
            while (end < sentences.Length && (end == start || tokens + sentences[end].Length <= _options.BatchTokens))
                tokens += sentences[end++].Length;
            (double batchLoss, int batchMoves) = Learn(sentences.AsSpan(start, end - start), explore);
            loss += batchLoss;
            moves += batchMoves;
            _steps.Step(_options.Rate * rate((double)start / sentences.Length), batchMoves);
            start = end;
            watch.At(start);
        }

        return loss / moves;
    }

    /// <summary>Adds what a batch teaches to the gradients; returns the sum of losses and the number of moves.</summary>
    public (double Loss, int Moves) Learn(ReadOnlySpan<ParserSentence> batch, bool explore)
    {
        int rows = Layout(batch);
        ReadOnlySpan<bool> empty = _empty.AsSpan(0, rows);
        ReadOnlySpan<float> vectors = _encoder.Forward(_features, empty, _unknown);
        int width = _encoder.Width, twice = _options.Hidden * 2, columns = ParserFeatures.Places * twice;
        Span<float> products = WorkingMemory.Grow(ref _products, rows * columns);
        products.Clear();
        MatrixProduct.AddTo(vectors, width, _places.Value, products, rows, width, columns);

        double loss = 0;
        int moves = 0, row = 1;
        foreach (ParserSentence sentence in batch)
        {
            loss += Follow(sentence, row, explore, ref moves);
            row += sentence.Length + 1;
        }

        Span<float> productGradients = WorkingMemory.Grow(ref _productGradients, rows * columns);
        productGradients.Clear();
        BackwardMoves(moves, productGradients);
        Span<float> vectorGradients = WorkingMemory.Grow(ref _vectorGradients, rows * width);
        vectorGradients.Clear();
        _gradients.OfLeft(productGradients, _places.Value, vectorGradients, rows, width, columns);
        _gradients.OfRight(vectors, width, productGradients, _places.Gradient, rows, width, columns);
        loss += _tagHead.Learn(vectors, _rowLabels.AsSpan(0, rows), vectorGradients);
        _encoder.Backward(empty, vectorGradients);
        return (loss, moves);
    }

    /// <summary>Writes what <see cref="ParserNetwork.Read"/> reads.</summary>
    public void Write(SectionWriter writer)
    {
        _encoder.Write(writer);
        _tagHead.Write(writer, _labels);
        writer.WriteInt32(_options.Hidden);
        ByteMatrixFile.Write(writer, _places.Mean, ParserFeatures.Places * _options.Hidden * 2);
        HalfArray.Write(writer, _facts.Mean);
        HalfArray.Write(writer, _bias.Mean);
        ByteMatrixFile.Write(writer, _moves.Mean, ParserNetwork.MoveColumns);
        HalfArray.Write(writer, _moveBias.Mean);
    }

    private int Layout(ReadOnlySpan<ParserSentence> batch)
    {
        int rows = 1;
        foreach (ParserSentence sentence in batch)
            rows += sentence.Length + 1;
        WorkingMemory.Grow(ref _features, rows * TokenFeatures.Count);
        WorkingMemory.Grow(ref _empty, rows)[0] = true;
        WorkingMemory.Grow(ref _unknown, rows).Clear();
        WorkingMemory.Grow(ref _rowLabels, rows).Fill(-1);
        int row = 1;
        foreach (ParserSentence sentence in batch)
        {
            bool hideVectors = _random.NextSingle() < _options.VectorDropout;
            sentence.Features.CopyTo(_features.AsSpan(row * TokenFeatures.Count));
            for (int i = 0; i < sentence.Length; i++, row++)
            {
                _empty[row] = false;
                _rowLabels[row] = sentence.Labels[i];
                Hide(row, hideVectors);
            }

            _empty[row++] = true;
        }

        return rows;
    }

    private void Hide(int row, bool vector)
    {
        Span<uint> features = _features.AsSpan(row * TokenFeatures.Count, TokenFeatures.Count);
        int count = _wordCounts.TryGetValue(features[TokenFeatures.Word], out int found) ? found : 0;
        _unknown[row] = _options.Dropout > 0 && _random.NextSingle() < 0.25f / (0.25f + count);
        if (vector)
            features[TokenFeatures.Vector] = TokenFeatures.NoVector;
        if (_random.NextSingle() < _options.TagDropout)
            features[TokenFeatures.Tag] = features[TokenFeatures.Pos] = TokenFeatures.UnknownTag;
    }

    private double Follow(ParserSentence sentence, int firstRow, bool explore, ref int moves)
    {
        int twice = _options.Hidden * 2, columns = ParserNetwork.MoveColumns;
        Span<int> places = stackalloc int[ParserFeatures.Places];
        Span<int> best = stackalloc int[3];
        double loss = 0;
        _state.Start(sentence.Length);
        while (!_state.IsDone)
        {
            if (ParserMoves.IsLast(_state))
            {
                _state.Left((byte)DependencyRelation.Root);
                continue;
            }

            if (_state.Depth == 0)
            {
                _state.Shift();
                continue;
            }

            Memory.Keep(ref _moveRows, (moves + 1) * ParserFeatures.Places);
            Memory.Keep(ref _moveFacts, (moves + 1) * ParserFeatures.MaxFacts);
            Memory.Keep(ref _sums, (moves + 1) * twice);
            Memory.Keep(ref _hidden, (moves + 1) * _options.Hidden);
            Memory.Keep(ref _scoreGradients, (moves + 1) * columns);
            Span<int> facts = _moveFacts.AsSpan(moves * ParserFeatures.MaxFacts, ParserFeatures.MaxFacts);
            facts.Fill(-1);
            int factCount = ParserFeatures.Fill(_state, places, facts);
            Span<float> sum = _sums.AsSpan(moves * twice, twice);
            _bias.Value.CopyTo(sum);
            for (int i = 0; i < places.Length; i++)
            {
                int at = places[i] == TransitionState.None ? -1 : ((firstRow + places[i]) * ParserFeatures.Places) + i;
                _moveRows[(moves * ParserFeatures.Places) + i] = at;
                if (at >= 0)
                    VectorMath.Add(sum, _products.AsSpan(at * twice, twice));
            }

            foreach (int fact in facts[..factCount])
                VectorMath.Add(sum, _facts.Value.AsSpan(fact * twice, twice));
            Span<float> hidden = _hidden.AsSpan(moves * _options.Hidden, _options.Hidden);
            VectorMath.MaxOfHalves(sum, hidden);
            Span<float> scores = _scoreGradients.AsSpan(moves * columns, columns);
            _moveBias.Value.CopyTo(scores);
            MatrixProduct.AddTo(hidden, _options.Hidden, _moves.Value, scores, 1, _options.Hidden, columns);

            int move = ParserMoves.Best(_state, scores);
            int bestCount = ParserOracle.BestMoves(_state, sentence, best);
            int gold = best[0];
            foreach (int candidate in best[..bestCount])
            {
                if (scores[candidate] > scores[gold])
                    gold = candidate;
            }

            loss += MoveLoss.ToGradient(_state, scores, best[..bestCount]);
            moves++;
            ParserMoves.Apply(_state, explore && _random.NextSingle() < _options.Exploration ? move : gold);
        }

        return loss;
    }

    private void BackwardMoves(int moves, Span<float> productGradients)
    {
        int hidden = _options.Hidden, twice = hidden * 2, columns = ParserNetwork.MoveColumns;
        ReadOnlySpan<float> scoreGradients = _scoreGradients.AsSpan(0, moves * columns);
        Span<float> hiddenGradients = WorkingMemory.Grow(ref _hiddenGradients, moves * hidden);
        hiddenGradients.Clear();
        _gradients.OfLeft(scoreGradients, _moves.Value, hiddenGradients, moves, hidden, columns);
        _gradients.OfRight(_hidden, hidden, scoreGradients, _moves.Gradient, moves, hidden, columns);
        Gradients.OfBias(scoreGradients, _moveBias.Gradient, moves);
        Span<float> sumGradient = stackalloc float[twice];
        for (int move = 0; move < moves; move++)
        {
            ReadOnlySpan<float> gradient = hiddenGradients.Slice(move * hidden, hidden);
            ReadOnlySpan<float> sums = _sums.AsSpan(move * twice, twice);
            for (int i = 0; i < hidden; i++)
            {
                bool second = sums[hidden + i] > sums[i];
                sumGradient[i] = second ? 0f : gradient[i];
                sumGradient[hidden + i] = second ? gradient[i] : 0f;
            }

            VectorMath.Add(_bias.Gradient, sumGradient);
            foreach (int at in _moveRows.AsSpan(move * ParserFeatures.Places, ParserFeatures.Places))
            {
                if (at >= 0)
                    VectorMath.Add(productGradients.Slice(at * twice, twice), sumGradient);
            }

            foreach (int fact in _moveFacts.AsSpan(move * ParserFeatures.MaxFacts, ParserFeatures.MaxFacts))
            {
                if (fact >= 0)
                    VectorMath.Add(_facts.Gradient.AsSpan(fact * twice, twice), sumGradient);
            }
        }
    }
}
