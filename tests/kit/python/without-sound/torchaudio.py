"""Stand-in: LLaMA-Factory imports torchaudio, which comes with CUDA alone, and uses it for sound alone."""
