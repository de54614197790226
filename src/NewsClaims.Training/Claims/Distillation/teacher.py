"""The teacher of the claims' network: a masked language model of 31 million weights (plus embeddings), learned from the raw
collections and the news in four minutes on one H100, then taught the annotated claims. It writes how likely each label of
each input is: of annotated inputs by a model that has not seen their article, of the others by the mean of two models.

    dotnet run -c Release --project src/NewsClaims.Training -- teacher-inputs --output /tmp/teacher
    python3 teacher.py --data ../shared/data --inputs /tmp/teacher --output claim-odds.gz

Needs PyTorch 2.11 or later with CUDA, numpy and tokenizers. Sums on the device have no fixed order and pretraining ends by the clock,
so a second run gives odds that differ a little; claims.model is made from the file that is committed. The library needs none of this.
"""
import argparse
import gzip
import json
import multiprocessing
import os
import random
import re
import struct
import time

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

LABELS = [2, 11, 4, 2, 3, 4, 2, 4, 2]  # as ClaimDecisions.Labels
FIRST = np.cumsum([0] + LABELS)
ALL = sum(LABELS)
FOLDS = 5
VOCABULARY = 16384
PAD, BOS, MASK, SEP = 0, 1, 2, 3
LENGTH = 192  # tokens of a sequence
HIDDEN = 54  # of these, to be told
WIDTH, LAYERS, HEADS = 512, 10, 8
SEQUENCES = 704  # in a step
SECONDS = 240

# Roles of tokens, as TeacherRole; the later in this list has its way where two overlap.
SOURCE, CUE, CONTENT, UNIT, START = 1, 2, 3, 4, 5
ROLES = (CONTENT, UNIT, CUE, SOURCE)

# Share of the documents of each collection: speeches are many.
COLLECTIONS = [
    ("wikipedia-featured-biographies", 1), ("openstax-textbooks", 1), ("onestopenglish-advanced", 1), ("world-factbook", 1),
    ("us-presidential-addresses", 1), ("white-house-2009-2015", 0.8), ("australian-pm-1996-2018", 0.22), ("un-general-debate", 0.12),
]


def norm(x):
    return F.rms_norm(x, (x.size(-1),))


class Block(nn.Module):
    """Attention with rotary positions (Su et al. 2021), then two layers with squared rectified units (So et al. 2021)."""

    def __init__(self):
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH, bias=False)
        self.o = nn.Linear(WIDTH, WIDTH, bias=False)
        self.up = nn.Linear(WIDTH, 4 * WIDTH, bias=False)
        self.down = nn.Linear(4 * WIDTH, WIDTH, bias=False)
        bound = (3**0.5) * 0.5 * WIDTH**-0.5
        nn.init.uniform_(self.qkv.weight, -bound, bound)
        nn.init.uniform_(self.up.weight, -bound, bound)
        nn.init.zeros_(self.o.weight)
        nn.init.zeros_(self.down.weight)

    def forward(self, x, cos, sin, mask):
        batch, length, _ = x.shape
        q, k, v = self.qkv(norm(x)).view(batch, length, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        q, k = norm(q), norm(k)

        def rotate(y):
            a, b = y.chunk(2, -1)
            return torch.cat((a * cos - b * sin, a * sin + b * cos), -1).type_as(v)

        y = F.scaled_dot_product_attention(rotate(q), rotate(k), v, attn_mask=mask)
        x = x + self.o(y.transpose(1, 2).reshape(batch, length, WIDTH))
        return x + self.down(F.relu(self.up(norm(x))).square())


class Encoder(nn.Module):
    def __init__(self):
        super().__init__()
        self.emb = nn.Embedding(VOCABULARY, WIDTH)
        nn.init.normal_(self.emb.weight, std=0.02)
        self.blocks = nn.ModuleList([Block() for _ in range(LAYERS)])
        angles = torch.arange(512).float()[:, None] * (1 / 1000) ** torch.linspace(0, 1, WIDTH // HEADS // 2)
        self.register_buffer("cos", angles.cos(), persistent=False)
        self.register_buffer("sin", angles.sin(), persistent=False)

    def forward(self, ids, mask=None, extra=None):
        x = norm(self.emb(ids))
        if extra is not None:
            x = x + extra
        x = x.bfloat16()
        cos, sin = self.cos[None, None, : ids.shape[1]], self.sin[None, None, : ids.shape[1]]
        for block in self.blocks:
            x = block(x, cos, sin, mask)
        return norm(x)

    def loss(self, ids, places, words):
        """Cross-entropy of the words that are hidden at the given places (Devlin et al. 2019)."""
        with torch.autocast("cuda", torch.bfloat16):
            x = self.forward(ids)
            x = x.gather(1, places[..., None].expand(-1, -1, x.shape[-1])).reshape(-1, x.shape[-1])
            scores = x @ self.emb.weight.T.to(x.dtype)
        return F.cross_entropy(scores.float(), words.reshape(-1))


class Muon:
    """Steps of momentum whose matrices are made orthogonal (Jordan et al. 2024)."""

    def __init__(self, parameters):
        self.groups = {}
        for p in parameters:
            self.groups.setdefault(tuple(p.shape), []).append(p)
        self.momenta = {shape: torch.zeros(len(ps), *shape, device="cuda") for shape, ps in self.groups.items()}

    @staticmethod
    def orthogonal(g):
        x = g.bfloat16()
        tall = g.size(-2) > g.size(-1)
        if tall:
            x = x.mT
        x = x / (x.norm(dim=(-2, -1), keepdim=True) + 1e-7)
        for _ in range(5):
            a = x @ x.mT
            x = 3.4445 * x + (-4.7750 * a + 2.0315 * a @ a) @ x
        return x.mT if tall else x

    @torch.no_grad()
    def step(self, rate, momentum=0.95):
        for shape, ps in self.groups.items():
            g = torch.stack([p.grad for p in ps])
            kept = self.momenta[shape]
            kept.lerp_(g, 1 - momentum)
            steps = self.orthogonal(g.lerp(kept, momentum)).float() * max(1, shape[0] / shape[1]) ** 0.5
            for p, s in zip(ps, steps):
                p.mul_(1 - rate * 0.02).add_(s, alpha=-rate)


def pretrain(stream):
    torch.manual_seed(1)
    model = Encoder().cuda()
    muon = Muon(list(model.blocks.parameters()))
    adam = torch.optim.AdamW([model.emb.weight], lr=3e-3, betas=(0.9, 0.95), weight_decay=0.01, fused=True)
    loss_of = torch.compile(model.loss, dynamic=False)
    data = torch.from_numpy(stream.astype(np.int32)).cuda()
    ahead = torch.arange(LENGTH, device="cuda")[None]

    def batch():
        ids = data[torch.randint(0, len(data) - LENGTH, (SEQUENCES, 1), device="cuda") + ahead].long()
        places = torch.rand(SEQUENCES, LENGTH, device="cuda").topk(HIDDEN, dim=1).indices
        words = ids.gather(1, places)
        chance = torch.rand(SEQUENCES, HIDDEN, device="cuda")
        other = torch.where(chance < 0.92, torch.randint_like(words, 4, VOCABULARY), words)
        return ids.scatter(1, places, torch.where(chance < 0.85, torch.full_like(words, MASK), other)), places, words

    begun, step = None, 0
    while True:
        if step == 5:  # compiled by now
            torch.cuda.synchronize()
            begun = time.time()
        done = 0 if begun is None else (time.time() - begun) / SECONDS
        if done >= 1:
            return model
        share = min(1, done / 0.02 + 0.05) * (1 if done < 0.35 else max(0.02, (1 - done) / 0.65))
        loss = loss_of(*batch())
        loss.backward()
        adam.param_groups[0]["lr"] = 3e-3 * share
        muon.step(0.02 * share)
        adam.step()
        model.zero_grad(set_to_none=True)
        step += 1
        if step % 200 == 0:
            print(f"step {step}, {done:.0%}: loss {loss.item():.3f}", flush=True)
        elif step % 4 == 0:
            torch.cuda.synchronize()


class Reader(nn.Module):
    """The encoder with all decisions about claims on what it makes of start, unit, cue and source."""

    def __init__(self, encoder):
        super().__init__()
        self.enc = encoder
        self.role = nn.Embedding(6, WIDTH)
        nn.init.zeros_(self.role.weight)
        self.hidden = nn.Linear(5 * WIDTH, WIDTH)
        self.out = nn.Linear(WIDTH, ALL)
        self.drop = nn.Dropout(0.15)

    def forward(self, ids, roles):
        there = ids != PAD
        x = self.enc(ids, there[:, None, None, :], self.role(roles)).float()

        def mean(which):
            w = (which & there).unsqueeze(-1).to(x.dtype)
            return (x * w).sum(1) / w.sum(1).clamp(min=1)

        unit = (roles == UNIT) & there
        unit = torch.where(unit.any(1, keepdim=True), unit, there)
        most = x.masked_fill(~unit.unsqueeze(-1), -1e4).max(1).values
        parts = torch.cat([x[:, 0], mean(unit), most, mean(roles == CUE), mean(roles == SOURCE)], 1)
        return self.out(self.drop(F.gelu(self.hidden(self.drop(parts))))).float()


class Inputs:
    """Tokens and roles of inputs, one after another."""

    def __init__(self, encoded):
        self.ids = np.concatenate([ids for ids, _ in encoded])
        self.roles = np.concatenate([roles for _, roles in encoded])
        self.starts = np.cumsum([0] + [len(ids) for ids, _ in encoded])
        self.lengths = np.diff(self.starts)

    def batches(self, chosen, size, rng=None):
        chosen = np.array(chosen)
        if rng is not None:
            chosen = chosen[rng.permutation(len(chosen))]
        together = size * 40 if rng is not None else len(chosen)
        all_of = []
        for start in range(0, len(chosen), together):
            part = chosen[start : start + together]
            part = part[np.argsort(self.lengths[part], kind="stable")]
            all_of += [part[i : i + size] for i in range(0, len(part), size)]
        return [all_of[i] for i in rng.permutation(len(all_of))] if rng is not None else all_of

    def padded(self, part):
        length = int(-(-self.lengths[part].max() // 16) * 16)
        ids, roles = np.zeros((len(part), length), np.int64), np.zeros((len(part), length), np.int64)
        for k, i in enumerate(part):
            ids[k, : self.lengths[i]] = self.ids[self.starts[i] : self.starts[i + 1]]
            roles[k, : self.lengths[i]] = self.roles[self.starts[i] : self.starts[i + 1]]
        return torch.from_numpy(ids).cuda(), torch.from_numpy(roles).cuda()


def finetune(weights_of_encoder, inputs, labels, weights, chosen, rate, passes, seed, size=64):
    torch.manual_seed(seed)
    rng = np.random.default_rng(seed)
    encoder = Encoder()
    encoder.load_state_dict(weights_of_encoder)
    net = Reader(encoder).cuda().train()
    head = [*net.hidden.parameters(), *net.out.parameters(), *net.role.parameters()]
    groups = [{"params": list(net.enc.parameters()), "k": 1}, {"params": head, "k": 3}]
    adam = torch.optim.AdamW(groups, lr=rate, betas=(0.9, 0.98), weight_decay=0.01, fused=True)
    plan = [batch for _ in range(passes) for batch in inputs.batches(chosen, size, rng)]
    gold, weight = torch.from_numpy(labels).cuda(), torch.from_numpy(weights).cuda()
    for i, part in enumerate(plan):
        share = min(1, (i + 1) / (0.08 * len(plan))) * (1 - i / len(plan))
        for group in adam.param_groups:
            group["lr"] = rate * group["k"] * share
        with torch.autocast("cuda", torch.bfloat16):
            scores = net(*inputs.padded(part))
        rows = torch.from_numpy(part).cuda()
        loss = 0
        for d in range(len(LABELS)):
            each = F.cross_entropy(scores[:, FIRST[d] : FIRST[d + 1]], gold[rows, d], reduction="none")
            loss = loss + (each * weight[rows, d]).sum() / size
        loss.backward()
        torch.nn.utils.clip_grad_norm_(net.parameters(), 2.0)
        adam.step()
        adam.zero_grad(set_to_none=True)
    return net


def predict(net, inputs, chosen):
    """Logarithms of the probabilities of all labels."""
    scores = np.zeros((len(inputs.lengths), ALL), np.float32)
    net.eval()
    with torch.no_grad(), torch.autocast("cuda", torch.bfloat16):
        for part in inputs.batches(chosen, 512):
            scores[part] = net(*inputs.padded(part)).cpu().numpy()
    for a, b in zip(FIRST, FIRST[1:]):
        scores[:, a:b] -= np.log(np.exp(scores[:, a:b] - scores[:, a:b].max(1, keepdims=True)).sum(1, keepdims=True)) + scores[:, a:b].max(1, keepdims=True)
    return scores


def encode_some(job):
    from tokenizers import Tokenizer

    path, lines = job
    tokenizer = Tokenizer.from_file(path)
    encoded = []
    for line in lines:
        text = "".join("?" if 0xD800 <= ord(c) < 0xE000 else c for c in line["text"])
        tokens = tokenizer.encode(text)
        places = np.array(tokens.offsets).reshape(-1, 2)
        ids, roles = np.array(tokens.ids, np.int32), np.zeros(len(tokens.ids), np.int8)
        for wanted in ROLES:
            for start, end, role in line["roles"]:
                if role == wanted:
                    roles[(places[:, 1] > start) & (places[:, 0] < end)] = role
        # What is too long loses its context first, then its end; source and cue stay in front.
        front = int((places[:, 0] <= text.index("| ")).sum())
        if len(ids) > LENGTH - 1:
            unit = np.flatnonzero((roles == UNIT) & (np.arange(len(roles)) >= front))
            first = int(unit[0]) if len(unit) else front
            dropped = max(0, min(len(ids) - (LENGTH - 1), first - front))
            kept = np.r_[0:front, front + dropped : len(ids)][: LENGTH - 1]
            ids, roles = ids[kept], roles[kept]
        encoded.append((np.r_[BOS, ids].astype(np.int32), np.r_[START, roles].astype(np.int8)))
    return encoded


def encode(tokenizer, lines):
    jobs = [(tokenizer, lines[i : i + 1000]) for i in range(0, len(lines), 1000)]
    with multiprocessing.get_context("fork").Pool() as pool:
        return Inputs([one for some in pool.map(encode_some, jobs) for one in some])


def documents(data):
    random.seed(5)
    for name, share in COLLECTIONS:
        with gzip.open(f"{data}/raw/{name}.txt.gz", "rt", encoding="utf8") as file:
            for document in re.split(r"\n\s*\n", file.read()):
                if document.strip() and random.random() < share:
                    yield document.strip()
    with gzip.open(f"{data}/attribution/polnear-train.jsonl.gz", "rt", encoding="utf8") as file:
        for line in file:
            yield json.loads(line)["text"]


def learn_tokenizer(texts, path):
    from tokenizers import Tokenizer, models, pre_tokenizers, trainers

    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    trainer = trainers.BpeTrainer(
        vocab_size=VOCABULARY, special_tokens=["<pad>", "<bos>", "<mask>", "<sep>"], initial_alphabet=pre_tokenizers.ByteLevel.alphabet(), show_progress=False
    )
    tokenizer.train_from_iterator(texts[::3], trainer)
    tokenizer.save(path)
    parts = []
    for start in range(0, len(texts), 2000):
        for tokens in tokenizer.encode_batch(texts[start : start + 2000]):
            parts += [np.array(tokens.ids, np.uint16), np.array([SEP], np.uint16)]
    return np.concatenate(parts)


def read(path):
    with gzip.open(path, "rt", encoding="utf8") as file:
        return [json.loads(line) for line in file]


def main():
    parser = argparse.ArgumentParser()
    for name in ("--data", "--inputs", "--output"):
        parser.add_argument(name, required=True)
    args = parser.parse_args()
    torch.backends.cuda.matmul.allow_tf32 = True
    tokenizer = os.path.join(args.inputs, "tokenizer.json")
    stream = learn_tokenizer(list(documents(args.data)), tokenizer)
    annotated, transfer = read(f"{args.inputs}/annotated.jsonl.gz"), read(f"{args.inputs}/transfer.jsonl.gz")
    inputs, others = encode(tokenizer, annotated), encode(tokenizer, transfer)
    labels = np.array([one["labels"] for one in annotated], np.int64)
    weights = np.array([one["weights"] for one in annotated], np.float32)
    fold_of = {}
    for one in annotated:
        if one["measured"]:
            fold_of.setdefault(one["document"], len(fold_of) % FOLDS)
    fold = np.array([fold_of.get(one["document"], -1) for one in annotated])

    encoder = pretrain(stream).state_dict()
    odds = {}
    for held in range(FOLDS):
        net = finetune(encoder, inputs, labels, weights, np.flatnonzero(fold != held), rate=1.5e-4, passes=4, seed=held + 1)
        chosen = np.flatnonzero(fold == held)
        scores = predict(net, inputs, chosen)
        types = chosen[weights[chosen, 1] > 0]
        print(f"part {held}: type right {(scores[types, FIRST[1] : FIRST[2]].argmax(1) == labels[types, 1]).mean():.1%}", flush=True)
        odds |= {annotated[i]["key"]: scores[i] for i in chosen}
    everything = np.arange(len(annotated))
    nets = [finetune(encoder, inputs, labels, weights, everything, *setting) for setting in ((1.5e-4, 4, 1), (4e-4, 5, 2))]
    scores = sum(predict(net, others, np.arange(len(transfer))) for net in nets) / len(nets)
    for i, one in enumerate(transfer):
        odds.setdefault(one["key"], scores[i])

    with open(args.output, "wb") as file, gzip.GzipFile(fileobj=file, mode="wb", mtime=0) as packed:
        for key, row in sorted((struct.pack("<Q", int(key, 16)), row) for key, row in odds.items()):
            packed.write(key)
            for a, b in zip(FIRST, FIRST[1:]):
                p = np.exp(row[a:b])
                packed.write(np.round(255 * p / p.sum()).astype(np.uint8).tobytes())


if __name__ == "__main__":
    main()
